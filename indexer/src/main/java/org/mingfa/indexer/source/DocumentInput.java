package org.mingfa.indexer.source;

import java.util.List;
import java.util.concurrent.Callable;
import org.mingfa.indexer.source.FileRecord.Fate;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;

/**
 * The files of one document, not read yet.
 *
 * @param path of the (first) file inside its corpus
 * @param reading reads, extracts and parses; may run in any thread, and again
 */
public record DocumentInput(String path, Callable<InputResult> reading) {

    /** Runs the reading; our own failure takes this one input, not the build. */
    public InputResult read(String corpus) {
        try {
            return reading.call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + path, e);
        } catch (Exception e) {
            Problem problem = Problem.of(ErrorCode.PROCESSING_FAILED, path, "处理该文件时出错：" + where(e));
            FileRecord record = new FileRecord(corpus, path, null, null, null, Fate.FAILED, problem.code(), null);
            return new InputResult(List.of(record), null, List.of(problem));
        }
    }

    /** The place in our code and no message: that of a judgment might quote it. */
    private static String where(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getSimpleName() + (trace.length == 0 ? "" : "，" + trace[0]);
    }
}
