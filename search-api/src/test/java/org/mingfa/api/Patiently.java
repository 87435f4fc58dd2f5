package org.mingfa.api;

import java.io.IOException;

/**
 * Asks again where a connection broke and this machine stood still meanwhile: a service that has refused something waits two
 * seconds for the rest of it (LingeringEndPoint). One that breaks while the machine is awake is what tests look for.
 */
final class Patiently {

    private static final long STOOD_STILL_NANOS = 1_500_000_000;
    private static final int TRIES = 20;

    private Patiently() {}

    /** A question over a connection. */
    interface Question<T> {
        T ask() throws IOException;
    }

    static <T> T ask(Question<T> question) throws IOException {
        for (int i = 1; ; i++) {
            long begun = System.nanoTime();
            try {
                return question.ask();
            } catch (IOException broken) {
                if (System.nanoTime() - begun < STOOD_STILL_NANOS || i == TRIES) {
                    throw broken;
                }
            }
        }
    }
}
