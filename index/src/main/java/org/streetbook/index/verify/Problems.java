package org.streetbook.index.verify;

import java.util.ArrayList;
import java.util.List;

/** Problems as they are found; after so many the rest is only counted. */
final class Problems {

  static final int MOST = 1000;

  private final List<Problem> list = new ArrayList<>();
  private long more;

  void add(String where, String what) {
    if (list.size() < MOST) {
      list.add(new Problem(where, what));
    } else {
      more++;
    }
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  List<Problem> list() {
    if (more > 0) {
      var all = new ArrayList<>(list);
      all.add(new Problem("book", more + " more problems are not listed"));
      return List.copyOf(all);
    }
    return List.copyOf(list);
  }
}
