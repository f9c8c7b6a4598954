package org.streetbook.pipeline.reindex;

/** Who is told how far a run has come. */
public interface Progress {

  /** Nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void expect(int files) {}

        @Override
        public void done(int files) {}

        @Override
        public void warn(String sentence) {}
      };

  /** There are so many files in all. */
  void expect(int files);

  /** So many more files are done. */
  void done(int files);

  /** Something that a person should know and that the run goes on without. */
  void warn(String sentence);
}
