package org.mingfa.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import tools.jackson.core.JacksonException;

/**
 * A line of the audit: an entry, its number, the seal of the line before it, and its own seal over all of that.
 *
 * @param sequence from 1
 * @param previous seal of the line before; 64 zeros before the first
 * @param seal keyed hash of the line's text up to here
 */
public record AuditLine(long sequence, AuditEntry entry, String previous, String seal) {

    static final String BEFORE_THE_FIRST = "0".repeat(64);

    private static final String PURPOSE = "audit";
    private static final Pattern SEALED = Pattern.compile("(\\{.*),\"seal\":\"([0-9a-f]{64})\"}");

    /** What is sealed. */
    private record SealedContent(long sequence, AuditEntry entry, String previous) {}

    static AuditLine sealed(AccessKey key, long sequence, AuditEntry entry, String previous) {
        return new AuditLine(
                sequence, entry, previous, key.at(sequence).hash(PURPOSE, body(sequence, entry, previous)));
    }

    private static String body(long sequence, AuditEntry entry, String previous) {
        String json = AnswerJson.write(new SealedContent(sequence, entry, previous));
        return json.substring(0, json.length() - 1);
    }

    /** The line as it stands in its file, without the end of line. */
    String text() {
        return body(sequence, entry, previous) + ",\"seal\":\"" + seal + "\"}";
    }

    /** What a text says; null where it is no line, or its seal is not that of its text. */
    static @Nullable AuditLine read(AccessKey key, String text) {
        Matcher sealed = SEALED.matcher(text);
        if (!sealed.matches()) {
            return null;
        }
        try {
            AuditLine line = AnswerJson.mapper().readValue(text, AuditLine.class);
            return key.at(line.sequence()).hash(PURPOSE, sealed.group(1)).equals(sealed.group(2)) ? line : null;
        } catch (JacksonException ofAnotherVersion) {
            return null;
        }
    }
}
