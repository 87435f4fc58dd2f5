package org.mingfa.api.connection;

import java.time.Duration;

/**
 * How many connections there may be, and how long one may take.
 *
 * @param most in all
 * @param idle between two requests, and between two bytes of one
 * @param headers for a request line and headers, from their first byte to their last
 * @param answer for a client to read an answer
 */
public record ConnectionLimits(int most, Duration idle, Duration headers, Duration answer) {

    private static final int SHARE = 4;

    /** What one address may hold, where it is no proxy. */
    public int mostOfOneAddress() {
        return Math.max(1, most / SHARE);
    }
}
