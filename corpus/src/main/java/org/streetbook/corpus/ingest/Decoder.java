package org.streetbook.corpus.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text: byte order mark, then UTF-8 if every byte obeys it, then UTF-16 by its zero bytes,
 * then a declared charset, then statistics. UTF-8 comes first because text in another charset
 * hardly ever obeys it by chance.
 */
final class Decoder {

  /** How much of a file statistics look at, in bytes. */
  private static final int SAMPLE = 64 << 10;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Decoder() {}

  /** The text of the bytes, or null if they are not text in any charset. */
  static @Nullable String decode(byte[] bytes, @Nullable Charset declared) {
    int mark = 0;
    Charset charset = null;
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      mark = 3;
      charset = StandardCharsets.UTF_8;
    } else if (starts(bytes, 0xff, 0xfe, 0, 0) || starts(bytes, 0, 0, 0xfe, 0xff)) {
      mark = 4;
      charset = Charset.forName(bytes[0] == 0 ? "UTF-32BE" : "UTF-32LE");
    } else if (starts(bytes, 0xff, 0xfe)) {
      mark = 2;
      charset = StandardCharsets.UTF_16LE;
    } else if (starts(bytes, 0xfe, 0xff)) {
      mark = 2;
      charset = StandardCharsets.UTF_16BE;
    }
    if (charset != null) {
      return accepted(new String(bytes, mark, bytes.length - mark, charset));
    }
    String utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      String text = accepted(utf8);
      if (text != null) {
        return text;
      }
    }
    Charset wide = utf16(bytes);
    if (wide != null) {
      return accepted(new String(bytes, wide));
    }
    if (utf8 != null) {
      return null; // obeys UTF-8 and is full of control characters: no other charset helps
    }
    if (isUtf8ButForAFew(bytes)) {
      return accepted(new String(bytes, StandardCharsets.UTF_8));
    }
    if (declared != null) {
      String text = strictly(bytes, declared);
      if (text != null && accepted(text) != null) {
        return text;
      }
    }
    return guessed(bytes);
  }

  /** The charset of that name, or null if this platform has none. */
  static @Nullable Charset named(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null; // a wrong declaration is as good as none
    }
  }

  /** Whether the bytes obey UTF-8 but for a few that were cut or pasted in. */
  private static boolean isUtf8ButForAFew(byte[] bytes) {
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < bytes.length; i++) {
      int first = bytes[i] & 0xff;
      if (first < 0x80) {
        continue;
      }
      int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
      int at = 1;
      while (at <= more && i + at < bytes.length && (bytes[i + at] & 0xc0) == 0x80) {
        at++;
      }
      if (more > 0 && at > more) {
        right++;
        i += more;
      } else {
        wrong++;
      }
    }
    return right >= 10 && wrong * 20 <= right;
  }

  private static @Nullable String guessed(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector(SAMPLE);
    detector.setText(sample(bytes));
    CharsetMatch[] matches = detector.detectAll();
    for (CharsetMatch match : matches == null ? new CharsetMatch[0] : matches) {
      Charset charset = named(match.getName());
      // Its single-byte guesses other than Latin-1 are right for long texts only.
      if (charset == null || match.getConfidence() < (isWide(charset) ? 10 : 30)) {
        continue;
      }
      if (charset.name().startsWith("UTF-") || charset.name().startsWith("IBM")) {
        continue;
      }
      String text =
          charset.equals(StandardCharsets.ISO_8859_1)
              ? new String(bytes, WINDOWS_1252) // a superset wherever text is printable
              : strictly(bytes, charset);
      if (text != null && accepted(text) != null) {
        return text;
      }
    }
    return accepted(new String(bytes, WINDOWS_1252));
  }

  // Statistics are about letters outside ASCII: leave out long stretches without any.
  private static byte[] sample(byte[] bytes) {
    if (bytes.length <= SAMPLE) {
      return bytes;
    }
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int from = Math.max(0, Math.min(first - 256, bytes.length - SAMPLE));
    return Arrays.copyOfRange(bytes, from, from + SAMPLE);
  }

  private static boolean isWide(Charset charset) {
    return charset.newEncoder().maxBytesPerChar() > 1;
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException e) {
      return null; // it is not text in this charset, which is what was asked
    }
  }

  // Text of any Latin script in UTF-16 has a zero in nearly every other byte.
  private static @Nullable Charset utf16(byte[] bytes) {
    int size = Math.min(bytes.length, SAMPLE) & ~1;
    if (size < 4) {
      return null;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < size; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = size / 2;
    if (odd > pairs * 0.6 && even < pairs * 0.05) {
      return StandardCharsets.UTF_16LE;
    }
    return even > pairs * 0.6 && odd < pairs * 0.05 ? StandardCharsets.UTF_16BE : null;
  }

  /** The text itself if it reads like text: hardly any control characters, no NUL but a stray. */
  private static @Nullable String accepted(String text) {
    int bad = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b)
          || (c >= 0x7f && c < 0xa0 && c != 0x85)
          || c == '\uFFFD') {
        bad++;
      }
    }
    // One in fifty: old wire text has a few control characters a story, binary data one in five.
    return bad * 50L <= text.length() ? text : null;
  }

  private static boolean starts(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
