package org.mingfa.indexer.source;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.source.FileRecord.Fate;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Problem;

/**
 * The files of one document, not read yet.
 *
 * @param path of the (first) file inside its corpus
 * @param checksum sha256 of the one file that it is read of, or null; without where more than its bytes decides what it becomes
 * @param reading reads, extracts and parses; may run in any thread, and again
 */
public record DocumentInput(String path, @Nullable Supplier<@Nullable String> checksum, Callable<InputResult> reading) {

    public DocumentInput(String path, Callable<InputResult> reading) {
        this(path, null, reading);
    }

    /** A file with what its bytes become. */
    public static DocumentInput of(SourceEntry entry, long limit, Callable<InputResult> reading) {
        return new DocumentInput(
                entry.path(),
                () -> {
                    CorpusFile loaded = entry.load(limit).value();
                    return loaded == null ? null : loaded.sha256();
                },
                reading);
    }

    /** Whether it is as it was when that was written of it, and so becomes the same where it is read in the same way. */
    public boolean isUnchanged(FileRecord before) {
        return checksum != null
                && before.sha256() != null
                && before.companion() == null
                && before.sha256().equals(checksum.get());
    }

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
