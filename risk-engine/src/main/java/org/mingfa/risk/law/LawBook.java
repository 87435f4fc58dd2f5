package org.mingfa.risk.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingfa.risk.yaml.NearestName;
import org.mingfa.risk.yaml.YamlResources;

/**
 * All legal values by name and date; read once, immutable, safe to share.
 *
 * <p>Names are the paths of the files under law/, without .yaml: limitation/general-period.
 */
public final class LawBook {

    private static final String SUFFIX = ".yaml";

    private final Map<String, List<DatedValue>> values;
    private final LawTitles titles;

    private LawBook(Map<String, List<DatedValue>> values, LawTitles titles) {
        this.values = values;
        this.titles = titles;
    }

    /**
     * Reads every file that law/index.txt lists.
     *
     * @throws org.mingfa.risk.yaml.FlawException when a file is wrong, with its line
     */
    public static LawBook load() {
        YamlResources resources = new YamlResources(LawBook.class, "law");
        LawTitles titles = new LawTitles(resources.read("titles.yaml"));
        Map<String, List<DatedValue>> values = new HashMap<>();
        for (String file : resources.names()) {
            String name = file.substring(0, file.length() - SUFFIX.length());
            values.put(name, new LawFileReader(name, titles).read(resources.read(file)));
        }
        return new LawBook(values, titles);
    }

    /**
     * The value in force on a day.
     *
     * @throws NoLawOnRecordException when the book holds no entry for that day
     * @throws IllegalArgumentException when no value has that name (an error of the program, not of its user)
     */
    public DatedValue at(String name, LocalDate date) {
        return find(name, date)
                .orElseThrow(() ->
                        new NoLawOnRecordException(history(name).getFirst().title(), date));
    }

    /** The value in force on a day; empty when the book holds no entry for that day. */
    public Optional<DatedValue> find(String name, LocalDate date) {
        return history(name).stream().filter(value -> value.inForce(date)).findFirst();
    }

    /** Every dated entry of a value, oldest first. */
    public List<DatedValue> history(String name) {
        List<DatedValue> history = values.get(name);
        if (history == null) {
            throw new IllegalArgumentException(
                    "不认识的法定数值 \"" + name + "\"" + NearestName.hint(name, new TreeSet<>(values.keySet())));
        }
        return history;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public SortedSet<String> names() {
        return new TreeSet<>(values.keySet());
    }

    /** The laws that may be cited; rules read their sources with it. */
    public LawTitles titles() {
        return titles;
    }
}
