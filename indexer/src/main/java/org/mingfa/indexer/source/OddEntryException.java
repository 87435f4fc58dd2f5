package org.mingfa.indexer.source;

import java.io.IOException;
import org.mingfa.text.problem.ErrorCode;

/** An entry of a source that is not read, for what it is or is called; says so instead of its bytes. */
final class OddEntryException extends IOException {

    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    /** An entry that is not read.
     *
     * @param words what it is, in Chinese
     */
    OddEntryException(ErrorCode code, String words) {
        super(words);
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }

    /** An entry that stands for it, and becomes its problem when it is read. */
    static SourceEntry entry(String path, ErrorCode code, String words) {
        return new SourceEntry(path, -1, () -> {
            throw new OddEntryException(code, words);
        });
    }
}
