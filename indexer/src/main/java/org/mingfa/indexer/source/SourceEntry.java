package org.mingfa.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/**
 * One file of a corpus, not read yet.
 *
 * @param path inside the corpus, with forward slashes; a line of a JSONL file has {@code #} and its number behind
 * @param size in bytes as its source declares it, or -1 where only reading tells
 */
public record SourceEntry(String path, long size, Content content) {

    /** Opens the bytes; may be called again. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** An entry that is not read, for what it is or is called, and that becomes its own problem. */
    static SourceEntry odd(String path, ErrorCode code, String words) {
        return new SourceEntry(path, -1, () -> {
            throw new OddException(code, words);
        });
    }

    private static final class OddException extends IOException {

        private static final long serialVersionUID = 1;

        private final ErrorCode code;

        OddException(ErrorCode code, String words) {
            super(words);
            this.code = code;
        }
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Reads the whole file, unless it is longer than {@code limit} bytes: then not a byte more than that is read. */
    public Outcome<CorpusFile> load(long limit) {
        if (size > limit) {
            return Outcome.failed(tooLarge(Long.toString(size), limit));
        }
        try (InputStream stream = content.open()) {
            byte[] bytes = stream.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > limit) {
                return Outcome.failed(tooLarge("至少 " + bytes.length, limit));
            }
            return Outcome.of(new CorpusFile(path, bytes, Sha256.of(bytes)));
        } catch (OddException e) {
            return Outcome.failed(Problem.of(e.code, path, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return Outcome.failed(Problem.of(ErrorCode.UNREADABLE_FILE, path, "文件无法读取：" + e));
        }
    }

    private Problem tooLarge(String length, long limit) {
        return Problem.of(ErrorCode.FILE_TOO_LARGE, path, "文件过大：" + length + " 字节，上限 " + limit + " 字节。");
    }
}
