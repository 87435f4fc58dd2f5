package org.mingfa.search.query;

/**
 * A run of a query that may be a slip.
 *
 * @param start in the query
 * @param end in the query, exclusive
 * @param typed as it stands there, in the form of the index
 * @param meant the name that it may have been meant to be
 */
record Slip(int start, int end, String typed, String meant) {

    /** A text without its 不, or with one more, says the opposite. */
    private static final String DENYING = "不没未无非别勿";

    int length() {
        return end - start;
    }

    /** Whether what was meant denies as much as what was typed. */
    boolean keepsDenials() {
        return denials(typed).equals(denials(meant));
    }

    private static String denials(String text) {
        return text.chars()
                .filter(character -> DENYING.indexOf(character) >= 0)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
