package org.mingfa.risk.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.NearestName;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlReader;
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
    private final LawTitles titles;
    private final Set<String> names = new HashSet<>();
    private final Map<String, List<DatedValue>> values = new ConcurrentHashMap<>();

    private LawBook() {
        this.resources = new YamlResources(LawBook.class, "law");
        this.titles = new LawTitles(resources.read("titles.yaml"));
        resources.names().forEach(file -> names.add(name(file)));
    }

    /**
     * The shipped values that law/index.txt lists; the same book for every part of a process that asks.
     *
     * @throws org.mingfa.yaml.FlawException when the index or the list of laws is wrong, with its line
     */
    public static synchronized LawBook load() {
        LawBook book = shipped;
        if (book == null) {
            book = new LawBook();
            shipped = book;
        }
        return book;
    }

    /**
     * The same, with the operator's own files: a file replaces the value of its name, or adds one (published rates
     * after the shipped ones, local fee standards, average wages). These are read at once.
     *
     * @param folder holds files like interest/lpr.yaml; a folder that does not exist adds nothing
     * @throws org.mingfa.yaml.FlawException when a file is wrong, with its line
     * @throws IOException when the folder cannot be read
     */
    public static LawBook load(Path folder) throws IOException {
        LawBook book = new LawBook();
        if (!Files.isDirectory(folder)) {
            return book;
        }
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = name(folder.relativize(file).toString().replace('\\', '/'));
            YamlMap map = YamlReader.read(file.toString(), Files.readString(file));
            book.values.put(name, new LawFileReader(name, book.titles).read(map));
            book.names.add(name);
        }
        return book;
    }

    private static String name(String file) {
        return file.substring(0, file.length() - SUFFIX.length());
    }

    private List<DatedValue> read(String name) {
        return new LawFileReader(name, titles).read(resources.read(name + SUFFIX));
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

    /** The laws that may be cited; rules read their sources with it. */
    public LawTitles titles() {
        return titles;
    }
}
