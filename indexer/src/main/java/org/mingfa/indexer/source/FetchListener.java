package org.mingfa.indexer.source;

/** Hears how far the fetching of a repository is; called often, from the thread that fetches. */
@FunctionalInterface
public interface FetchListener {

    /** What is being done. */
    enum Step {
        CONNECTING("连接与计数"),
        RECEIVING("接收文件"),
        RESOLVING("整理文件");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Hears nothing. */
    FetchListener SILENT = (step, done, total) -> {};

    /**
     * @param done units of the step that are finished
     * @param total units in all, or 0 where only the end tells
     */
    void progress(Step step, long done, long total);
}
