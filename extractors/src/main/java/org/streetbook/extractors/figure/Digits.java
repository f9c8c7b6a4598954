package org.streetbook.extractors.figure;

import java.math.BigDecimal;

/**
 * Runs of digits in a text: where their groups, decimals and exponents end, and their values.
 *
 * @param text the text
 * @param limit where the piece that is read ends
 */
record Digits(String text, int limit) {

  /** Longer runs of digits are codes. */
  static final int MOST = 30;

  /** More groups than this ("1,000,000,...") are a list. */
  private static final int MOST_GROUPS = 10;

  boolean digitAt(int position) {
    return position < limit && Pieces.isDigit(text.charAt(position));
  }

  boolean letterAt(int position) {
    return position < limit && Pieces.isLetter(text.charAt(position));
  }

  boolean upperAt(int position) {
    return position < limit && Character.isUpperCase(text.charAt(position));
  }

  int end(int from) {
    int end = from;
    while (digitAt(end)) {
      end++;
    }
    return end;
  }

  /** Where the groups of thousands, or of lakhs, that follow the first digits end. */
  int groups(int begin, int firstEnd, boolean money) {
    int end = firstEnd;
    int twos = 0;
    char separator = firstEnd < limit ? text.charAt(firstEnd) : ' ';
    if (separator != ','
        && separator != '\u00A0'
        && separator != '\u202F'
        && separator != '’'
        && separator != '\''
        && !(separator == ' ' && money)) {
      return firstEnd;
    }
    for (int group = 0; group < MOST_GROUPS; group++) {
      if (end >= limit || text.charAt(end) != separator || !digitAt(end + 1)) {
        break;
      }
      int next = end(end + 1);
      int length = next - end - 1;
      if (length == 2 && separator == ',' && twos == group) {
        twos++;
      } else if (length != 3) {
        return firstEnd;
      } else if (twos > 0) {
        return twos == group && firstEnd - begin <= 2 ? next : firstEnd;
      }
      end = next;
    }
    return twos > 0 || (end < limit && text.charAt(end) == separator && digitAt(end + 1))
        ? firstEnd
        : end;
  }

  /** Where "1.234.567,89" ends, grouped by full stops and pointed by a comma; else 0. */
  int continental(int begin, int firstEnd) {
    int end = firstEnd;
    while (end - begin <= MOST
        && end < limit
        && text.charAt(end) == '.'
        && end(end + 1) - end == 4) {
      end += 4;
    }
    if (end == firstEnd || firstEnd - begin > 3 || end >= limit || text.charAt(end) != ',') {
      return 0;
    }
    int decimals = end(end + 1);
    boolean goesOn = decimals < limit && text.charAt(decimals) == ',' && digitAt(decimals + 1);
    return decimals - end == 2 || decimals - end == 3 ? goesOn ? 0 : decimals : 0;
  }

  BigDecimal swapped(int begin, int end) {
    return new BigDecimal(text.substring(begin, end).replace(".", "").replace(',', '.'));
  }

  /**
   * Where the exponent of "1.5e10", "3E-4", "2 x 10^6" or "4×10−7" ends, or 0 where there is none.
   */
  int exponent(int from) {
    int sign;
    if (from < limit && (text.charAt(from) == 'e' || text.charAt(from) == 'E')) {
      sign = from + 1;
    } else {
      int times = from < limit && text.charAt(from) == ' ' ? from + 1 : from;
      int ten = times + 1 < limit && text.charAt(times + 1) == ' ' ? times + 2 : times + 1;
      boolean timesSign = times < limit && "xX×*".indexOf(text.charAt(times)) >= 0;
      boolean raised = timesSign && text.startsWith("10^", ten);
      boolean flat = // "×10−30", where the smaller print was lost
          timesSign && text.charAt(times) == '×' && text.startsWith("10−", ten);
      if (!raised && !flat) {
        return 0;
      }
      sign = raised ? ten + 3 : ten + 2;
    }
    int digits = sign < limit && "+-−".indexOf(text.charAt(sign)) >= 0 ? sign + 1 : sign;
    int end = end(digits);
    return end > digits && end - digits <= 2 && !letterAt(end) ? end : 0;
  }

  int power(int from, int end) {
    int digits = end;
    while (Pieces.isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    int power = Integer.parseInt(text.substring(digits, end));
    char before = text.charAt(digits - 1);
    return digits > from && (before == '-' || before == '−') ? -power : power;
  }

  /** "5,4": one or two digits after the only comma. */
  boolean isDecimalComma(int begin, int end) {
    if (end - begin > 3 || end >= limit || text.charAt(end) != ',' || !digitAt(end + 1)) {
      return false;
    }
    int next = end(end + 1);
    boolean more =
        next < limit && (text.charAt(next) == ',' || text.charAt(next) == '.') && digitAt(next + 1);
    boolean listed = begin > 0 && text.charAt(begin - 1) == ',';
    return next - end <= 3 && !more && !listed;
  }

  /** A number that is no lone digit: "27", "2.7", "2,700", "2bn". */
  boolean startsSum(int from) {
    int end = end(from);
    boolean point = end < limit && (text.charAt(end) == '.' || text.charAt(end) == ',');
    boolean goesOn = point ? digitAt(end + 1) : end < limit && isScale(end);
    return end > from && (end > from + 1 || goesOn);
  }

  private boolean isScale(int at) {
    return "mbkt".indexOf(text.charAt(at)) >= 0;
  }

  /** Leading zeros, "0700.HK", "10-K": digits that are no quantity. */
  boolean isCode(int begin, int whole, int end) {
    if (whole - begin > 1 && text.charAt(begin) == '0') {
      return true;
    }
    if (end != whole || end + 1 >= limit) {
      return false;
    }
    char next = text.charAt(end);
    if (next == '-' && upperAt(end + 1)) {
      return !letterAt(end + 2) && !digitAt(end + 2);
    }
    if (next == '.' && upperAt(end + 1)) {
      int run = Pieces.end(text, end + 1, limit);
      return run - end <= 4 && isUpper(end + 1, run);
    }
    return false;
  }

  private boolean isUpper(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  boolean isOrdinalEnding(int begin, int end) {
    if (end - begin != 2) {
      return false;
    }
    String ending = text.substring(begin, end).toLowerCase(java.util.Locale.ROOT);
    return ending.equals("th") || ending.equals("st") || ending.equals("nd") || ending.equals("rd");
  }

  BigDecimal value(int begin, int end) {
    StringBuilder digits = new StringBuilder(end - begin + 1);
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (Pieces.isDigit(c) || c == '.') {
        digits.append(c);
      } else if (c == ',' && end - i <= 3) {
        digits.append('.'); // a comma of thousands has three digits after it
      }
    }
    return new BigDecimal(digits.toString());
  }
}
