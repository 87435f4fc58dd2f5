package org.mingfa.indexer.source;

import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.ErrorCode;

/**
 * What became of one input: a line of {@code files.jsonl}.
 *
 * @param sha256 of its bytes, or null when it was not read
 * @param companion path of the record that belongs to it, or null
 * @param companionSha256 of that record, or null
 * @param code of the problem that decided the fate, or null when indexed
 * @param document id of the document that it became part of, or null
 */
public record FileRecord(
        String corpus,
        String path,
        @Nullable String sha256,
        @Nullable String companion,
        @Nullable String companionSha256,
        Fate fate,
        @Nullable ErrorCode code,
        @Nullable String document) {

    /** The four ends of an input. */
    public enum Fate {
        INDEXED,
        /** Left out on purpose. */
        SKIPPED,
        /** Read, and not what it should be. */
        REJECTED,
        /** Not readable, or our own failure. */
        FAILED
    }

    public FileRecord {
        if ((fate == Fate.INDEXED) == (code != null)) {
            throw new IllegalArgumentException("exactly what is not indexed has a code: " + path);
        }
    }

    /** The same input, left out for the given reason. */
    public FileRecord skipped(ErrorCode reason) {
        return new FileRecord(corpus, path, sha256, companion, companionSha256, Fate.SKIPPED, reason, document);
    }

    /** The same input, lost by a failure of ours. */
    public FileRecord failed(ErrorCode reason) {
        return new FileRecord(corpus, path, sha256, companion, companionSha256, Fate.FAILED, reason, document);
    }

    /** The fate that a problem which took the whole input means. */
    static Fate fateOf(ErrorCode code) {
        return switch (code) {
            case UNREADABLE_FILE, PROCESSING_FAILED -> Fate.FAILED;
            case LEFT_OUT_BY_FORMAT, WITHOUT_ORIGIN, SAME_AS_HELD, DIGEST_YIELDS -> Fate.SKIPPED;
            default -> Fate.REJECTED;
        };
    }
}
