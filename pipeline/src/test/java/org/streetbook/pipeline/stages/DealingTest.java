package org.streetbook.pipeline.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DealingTest {

  @Test
  void everyHandHasAsManyOfEachKindWhereverTheyLie() {
    List<SourceFile> files =
        files("a/1.pdf", "a/2.PDF", "a/3.pdf", "a/4.pdf", "b.txt", "c", "d.x/e", "f.txt");
    List<String> dealt = paths(Dealing.of(files, 2));
    assertEquals(List.of("c", "a/1.pdf", "a/3.pdf", "b.txt"), dealt.subList(0, 4));
    assertEquals(List.of("d.x/e", "a/2.PDF", "a/4.pdf", "f.txt"), dealt.subList(4, 8));
  }

  @Test
  void noFileIsLostWhereThereAreFewerThanHands() {
    assertEquals(List.of("a.txt", "b.txt"), paths(Dealing.of(files("b.txt", "a.txt"), 5)));
    assertEquals(List.of(), Dealing.of(List.of(), 5));
  }

  private static List<String> paths(List<SourceFile> files) {
    return files.stream().map(SourceFile::path).toList();
  }

  private static List<SourceFile> files(String... paths) {
    return Stream.of(paths).map(path -> SourceFile.fresh(path, "/r", "/r/" + path, 1, 1)).toList();
  }
}
