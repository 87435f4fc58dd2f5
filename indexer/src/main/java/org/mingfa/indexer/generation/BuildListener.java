package org.mingfa.indexer.generation;

/** Told how a build goes on; called from the thread that runs the build, seldom enough to draw a bar. */
public interface BuildListener {

    /** The steps of a build, in their order. */
    enum Step {
        READING("读取与解析"),
        CHRONOLOGY("整理沿革"),
        INDEXING("分词与索引"),
        CASES("裁判文书"),
        FINISHING("写盘与校验");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Hears nothing. */
    BuildListener SILENT = (step, done, total) -> {};

    /**
     * @param done units of the step that are finished
     * @param total units in all, or -1 where only the end tells
     */
    void progress(Step step, long done, long total);

    /** The live generation was not taken over although it could have been: says why, in Chinese. */
    default void notContinued(String why) {}
}
