package org.mingfa.risk.law;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.local.LocalFiles;
import org.mingfa.risk.local.LocalLaw;
import org.mingfa.risk.local.ShippedValues;
import org.mingfa.text.problem.NearestName;
import org.mingfa.yaml.YamlResources;

/**
 * All legal values by name and date; immutable for its users, safe to share.
 *
 * <p>Names are the paths of the files under law/, without .yaml: limitation/general-period. A shipped file is read
 * when it is first asked for, once, so that the start stays short; the build reads them all.
 */
public final class LawBook {

    private static final String SUFFIX = ".yaml";

    private static @Nullable LawBook shipped;

    private final YamlResources resources;
    private final LocalLaw local;
    private final Set<String> names = new HashSet<>();
    private final Map<String, List<DatedValue>> values = new ConcurrentHashMap<>();

    private LawBook(YamlResources resources, LocalLaw local) {
        this.resources = resources;
        this.local = local;
        resources.names().forEach(file -> names.add(name(file)));
    }

    /** The shipped values; the same book for every part of a process that asks. */
    public static synchronized LawBook load() {
        LawBook book = shipped;
        if (book == null) {
            book = new LawBook(new YamlResources(LawBook.class, "law"), LocalLaw.NONE);
            shipped = book;
        }
        return book;
    }

    /**
     * The same, with what the operator has entered, if anything. A file of the operator that is wrong gives nothing, see
     * {@link LocalLaw#problems}.
     *
     * @param folder law/local in the data directory; it need not exist
     */
    public static LawBook load(Path folder) {
        LawBook book = load();
        LocalLaw local = LocalFiles.read(folder, book.shipped());
        return local.equals(LocalLaw.NONE) ? book : new LawBook(book.resources, local);
    }

    /** What an operator's file may add to but not contradict. */
    public ShippedValues shipped() {
        Map<LocalDate, String> rates = new HashMap<>();
        history("interest/lpr").getLast().rows().forEach((day, both) -> rates.put(LocalDate.parse(day), both));
        return new ShippedValues(
                rates,
                history("calendar/holidays").getLast().rows().keySet().stream()
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static String name(String file) {
        return file.substring(0, file.length() - SUFFIX.length());
    }

    private List<DatedValue> read(String name) {
        return new LawFileReader(name).read(resources.read(name + SUFFIX));
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
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    "不认识的法定数值 \"" + name + "\"" + NearestName.hint(name, new TreeSet<>(names)));
        }
        return values.computeIfAbsent(name, this::read);
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    public SortedSet<String> names() {
        return new TreeSet<>(names);
    }

    /** What the operator has entered beside the shipped values. */
    public LocalLaw local() {
        return local;
    }
}
