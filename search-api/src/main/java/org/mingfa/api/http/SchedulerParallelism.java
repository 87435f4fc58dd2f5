package org.mingfa.api.http;

/**
 * The threads that carry virtual threads. A virtual thread that computes gives its carrier to nobody, and Java has one for each
 * processor: with four searches at work on two processors, whoever comes next waits for the end of one. With one for every turn
 * that {@link RequestScheduler} gives and one a processor beside, the system takes turns with them all; those beside also carry the model
 * and what helps an answer with its parts. See docs/adr/0090.
 */
public final class SchedulerParallelism {

    static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

    private SchedulerParallelism() {}

    /** As many as this machine wants, before the first virtual thread of the process; what an operator has set stays. */
    public static void prepare() {
        if (System.getProperty(PARALLELISM) == null) {
            System.setProperty(
                    PARALLELISM, Integer.toString(count(Runtime.getRuntime().availableProcessors())));
        }
    }

    /** How many a machine wants. */
    static int count(int processors) {
        return RequestScheduler.atOnce(processors) + processors;
    }
}
