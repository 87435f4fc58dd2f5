package org.mingfa.indexer.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.document.AmendmentOfYear;
import org.mingfa.text.document.WorkKey;

/** The short titles of a law: its title without the state's name, then the customary ones, shortest first, then what it shares. */
final class ShortTitles {

    private static final String STATE = "中华人民共和国";
    private static final Map<WorkKey, List<String>> CUSTOMARY = customary(LawNames.standard());

    private ShortTitles() {}

    private static Map<WorkKey, List<String>> customary(LawNames names) {
        Map<WorkKey, List<String>> byWork = new HashMap<>();
        names.names()
                .forEach(name -> names.findTitle(name)
                        .ifPresent(title -> byWork.computeIfAbsent(WorkKey.of(title), key -> new ArrayList<>())
                                .add(name)));
        byWork.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())));
        return byWork;
    }

    static List<String> of(String title) {
        List<String> all = new ArrayList<>();
        if (title.startsWith(STATE) && title.length() > STATE.length() + 1) {
            all.add(title.substring(STATE.length()));
        }
        CUSTOMARY.getOrDefault(WorkKey.of(title), List.of()).stream()
                .filter(name -> !name.equals(title) && !all.contains(name))
                .forEach(all::add);
        AmendmentOfYear.of(title)
                .map(amendment -> amendment.name().replace(STATE, ""))
                .ifPresent(all::add);
        return List.copyOf(all);
    }
}
