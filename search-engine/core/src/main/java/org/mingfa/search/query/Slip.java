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

    int length() {
        return end - start;
    }
}
