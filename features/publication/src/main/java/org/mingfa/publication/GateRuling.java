package org.mingfa.publication;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingfa.text.document.Judgment;
import org.mingfa.text.problem.ErrorCode;

/** What the gate says of a judgment: it stays out, or it goes on without what nobody may read. */
public sealed interface GateRuling {

    /**
     * It stays out, with all of its words.
     *
     * @param rule by which, one of the codes of the stage of publication
     * @param because why, in a sentence that tells nothing of the case
     */
    record Withheld(ErrorCode rule, String because) implements GateRuling {}

    /**
     * It goes on.
     *
     * @param judgment without the names and numbers that were taken out
     * @param taken how many places, by what stood there
     * @param passed what would have kept it out once it was masked, had a person not let it pass
     */
    record Released(Judgment judgment, Map<PersonalDatum, Integer> taken, List<Withheld> passed) implements GateRuling {

        public Released {
            taken = taken.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(taken));
            passed = List.copyOf(passed);
        }

        /** 姓名 3 处、身份证号码 1 处; empty when nothing was taken out. */
        public String removalSummary() {
            return taken.entrySet().stream()
                    .map(entry -> entry.getKey().label() + " " + entry.getValue() + " 处")
                    .collect(Collectors.joining("、"));
        }
    }
}
