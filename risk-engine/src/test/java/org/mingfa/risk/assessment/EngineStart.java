package org.mingfa.risk.assessment;

import java.lang.management.ManagementFactory;

/** Loads the engine in a fresh process and prints the milliseconds it took. */
final class EngineStart {

    private EngineStart() {}

    public static void main(String[] arguments) {
        long wall = System.nanoTime();
        RiskEngine engine = RiskEngine.load();
        double taken = (System.nanoTime() - wall) / 1e6;
        double cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
        System.out.printf(
                "%.0f ms of the main thread, %.0f ms by the clock, %d rules%n",
                cpu, taken, engine.rules().rules().size());
    }
}
