package org.mingfa.risk.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What changes when a file of the operator takes the place of the one before.
 *
 * @param added values that were not there
 * @param changed values that say something else now
 * @param removed keys that are gone
 * @param same how many stay as they were
 */
public record LocalChange(List<LocalEntry> added, List<LocalEntry> changed, List<String> removed, int same) {

    public LocalChange {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /** From the values that serve to those of the new file. */
    public static LocalChange between(List<LocalEntry> before, List<LocalEntry> after) {
        Map<String, LocalEntry> known =
                before.stream().collect(Collectors.toMap(LocalEntry::key, Function.identity(), (one, other) -> one));
        List<LocalEntry> added = new ArrayList<>();
        List<LocalEntry> changed = new ArrayList<>();
        int same = 0;
        for (LocalEntry entry : after) {
            LocalEntry old = known.remove(entry.key());
            if (old == null) {
                added.add(entry);
            } else if (old.words().equals(entry.words())) {
                same++;
            } else {
                changed.add(entry);
            }
        }
        return new LocalChange(added, changed, known.keySet().stream().sorted().toList(), same);
    }

    /** A value cannot have been compared with its source on a day that has not come. */
    public static List<LocalEntry> checkedLater(List<LocalEntry> entries, LocalDate today) {
        return entries.stream()
                .filter(entry -> entry.provenance().checked().isAfter(today))
                .toList();
    }
}
