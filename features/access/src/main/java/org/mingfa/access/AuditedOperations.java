package org.mingfa.access;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.mingfa.answers.AnswerJson;
import tools.jackson.core.JacksonException;

/** How often the audit says that backups were made and restored, or read whole as a drill, in a month. */
public final class AuditedOperations {

    private AuditedOperations() {}

    public static Map<String, Long> of(AuditLog log, YearMonth month) {
        Map<String, Long> done = new TreeMap<>(Map.of("backup", 0L, "restore", 0L));
        new AuditReading(log).each(month.atDay(1), month.atEndOfMonth(), text -> {
            try {
                AuditEntry entry =
                        AnswerJson.mapper().readValue(text, AuditLine.class).entry();
                if (entry.outcome().equals("done") && done.containsKey(entry.action())) {
                    done.merge(entry.action(), 1L, Long::sum);
                }
            } catch (JacksonException damaged) {
                // the verification of the audit names it
            }
            return true;
        });
        return done;
    }
}
