package org.mingfa.api.http;

/** A process whose turns all compute until one more virtual thread has said that it was served. */
final class AllTurnsCompute {

    private static volatile boolean served;

    private AllTurnsCompute() {}

    public static void main(String[] arguments) throws InterruptedException {
        SchedulerParallelism.prepare();
        for (int turn = 0; turn < RequestScheduler.atOnce(Runtime.getRuntime().availableProcessors()); turn++) {
            Thread.ofVirtual().start(() -> {
                while (!served) {
                    Thread.onSpinWait();
                }
            });
        }
        Thread.ofVirtual().start(() -> served = true).join();
    }
}
