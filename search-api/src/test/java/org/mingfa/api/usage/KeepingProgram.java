package org.mingfa.api.usage;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Period;
import java.util.logging.LogManager;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.usage.UsageTables.Judgement;

/** Keeps one judgement after the other, says of each what became of it, and never ends by itself. */
final class KeepingProgram {

    static final String KEPT = "kept ";
    static final String REFUSED = "refused ";

    private KeepingProgram() {}

    /** Takes the data directory. */
    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        UsageLedger ledger = new UsageLedger(new SimpleMeterRegistry(), new AnsweredRequests(), Clock.systemUTC());
        ServiceStore store = new ServiceStore(
                UsageDatabaseFile.under(Path.of(arguments[0])),
                Period.ZERO,
                ledger,
                Clock.systemUTC(),
                () -> TwoMonths.G1);
        for (int i = 0; true; i++) {
            String id = "r-" + i;
            System.out.println(kept(store, id) ? KEPT + id : REFUSED + id);
        }
    }

    private static boolean kept(ServiceStore store, String id) {
        try {
            store.keep(new Judgement(id, "a#1", true, "g1"));
            return true;
        } catch (ApiProblem full) {
            return false;
        }
    }
}
