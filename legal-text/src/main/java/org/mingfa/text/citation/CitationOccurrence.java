package org.mingfa.text.citation;

/**
 * A citation and where it stands.
 *
 * @param start first character in the original text, the law's title included where it stands directly in front
 * @param end first character behind it, in the original text
 */
public record CitationOccurrence(Citation citation, int start, int end) {

    public CitationOccurrence {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }
}
