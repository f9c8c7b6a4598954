package org.streetbook.extractors.figure;

import org.jspecify.annotations.Nullable;

/**
 * Terms by the pieces of their forms. A piece is a run of letters, a run of digits or one other
 * character; a form is a path of pieces, each either glued to the one before it or after a gap.
 * Looking up allocates nothing.
 */
final class Trie {

  /** A place on a path. */
  static final class Node {
    @Nullable Term term;
    private @Nullable Table glued;
    private @Nullable Table spaced;
  }

  /** Pieces by their characters: open addressing, at most half full. */
  private static final class Table {
    private final boolean folding;
    private String[] keys = new String[8];
    private Node[] nodes = new Node[8];
    private int size;

    Table(boolean folding) {
      this.folding = folding;
    }

    @Nullable Node find(CharSequence text, int begin, int end) {
      int slot = hash(text, begin, end);
      while (true) {
        slot &= keys.length - 1;
        String key = keys[slot];
        if (key == null) {
          return null;
        }
        if (same(key, text, begin, end)) {
          return nodes[slot];
        }
        slot++;
      }
    }

    Node add(String piece) {
      Node known = find(piece, 0, piece.length());
      if (known != null) {
        return known;
      }
      if (++size * 2 > keys.length) {
        String[] oldKeys = keys;
        Node[] oldNodes = nodes;
        keys = new String[oldKeys.length * 2];
        nodes = new Node[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
          if (oldKeys[i] != null) {
            put(oldKeys[i], oldNodes[i]);
          }
        }
      }
      Node node = new Node();
      put(piece, node);
      return node;
    }

    private void put(String piece, Node node) {
      int slot = hash(piece, 0, piece.length()) & (keys.length - 1);
      while (keys[slot] != null) {
        slot = (slot + 1) & (keys.length - 1);
      }
      keys[slot] = piece;
      nodes[slot] = node;
    }

    private int hash(CharSequence text, int begin, int end) {
      int hash = end - begin;
      for (int i = begin; i < end; i++) {
        hash = hash * 31 + fold(text.charAt(i));
      }
      return hash ^ (hash >>> 15);
    }

    private boolean same(String key, CharSequence text, int begin, int end) {
      if (key.length() != end - begin) {
        return false;
      }
      for (int i = begin; i < end; i++) {
        if (fold(key.charAt(i - begin)) != fold(text.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    private char fold(char c) {
      return folding && c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
  }

  /** Forms longer than this are not looked for in running text. */
  private static final int LONGEST_PIECE = 24;

  private final boolean folding;
  private final Table roots;

  /**
   * An empty trie.
   *
   * @param folding whether ASCII letters match in either case
   */
  Trie(boolean folding) {
    this.folding = folding;
    this.roots = new Table(folding);
  }

  /** The term of a form, made when there is none. */
  Term add(String form) {
    int end = Pieces.end(form, 0, form.length());
    Node node = roots.add(form.substring(0, end));
    int at = end;
    while (at < form.length()) {
      boolean gap = false;
      while (form.charAt(at) == ' ') {
        gap = true;
        at++;
      }
      end = Pieces.end(form, at, form.length());
      Table table = gap ? node.spaced : node.glued;
      if (table == null) {
        table = new Table(folding);
        if (gap) {
          node.spaced = table;
        } else {
          node.glued = table;
        }
      }
      node = table.add(form.substring(at, end));
      at = end;
    }
    Term term = node.term;
    if (term == null) {
      term = new Term();
      node.term = term;
    }
    return term;
  }

  /**
   * The longest form that begins at {@code begin}.
   *
   * @param pieceEnd where the first piece ends
   * @param limit where the text to be read ends
   * @param found set to what is found, where something is
   * @return whether something longer than what {@code found} holds was found
   */
  boolean longest(String text, int begin, int pieceEnd, int limit, Found found) {
    if (pieceEnd - begin > LONGEST_PIECE) {
      return false;
    }
    Node node = roots.find(text, begin, pieceEnd);
    int at = pieceEnd;
    boolean longer = false;
    while (node != null) {
      if (node.term != null && at > found.end) {
        found.term = node.term;
        found.end = at;
        longer = true;
      }
      if (at >= limit || (node.glued == null && node.spaced == null)) {
        break;
      }
      int next = at;
      while (next < limit && next - at < 4 && Pieces.isGap(text.charAt(next))) {
        next++;
      }
      Table table = next == at ? node.glued : node.spaced;
      if (table == null || next >= limit || Pieces.isGap(text.charAt(next))) {
        break;
      }
      int end = Pieces.end(text, next, limit);
      if (end - next > LONGEST_PIECE) {
        break;
      }
      node = table.find(text, next, end);
      at = end;
    }
    return longer;
  }

  /** A form found in a text. */
  static final class Found {
    @Nullable Term term;
    int end;

    void clear(int begin) {
      term = null;
      end = begin;
    }
  }
}
