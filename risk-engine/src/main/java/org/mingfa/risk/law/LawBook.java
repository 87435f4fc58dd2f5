package org.mingfa.risk.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingfa.risk.yaml.NearestName;
import org.mingfa.risk.yaml.YamlMap;
import org.mingfa.risk.yaml.YamlReader;
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
            values.put(name(file), new LawFileReader(name(file), titles).read(resources.read(file)));
        }
        return new LawBook(values, titles);
    }

    /**
     * The same, with the operator's own files: a file replaces the value of its name, or adds one (published rates
     * after the shipped ones, local fee standards, average wages).
     *
     * @param folder holds files like interest/lpr.yaml; a folder that does not exist adds nothing
     * @throws org.mingfa.risk.yaml.FlawException when a file is wrong, with its line
     * @throws IOException when the folder cannot be read
     */
    public static LawBook load(Path folder) throws IOException {
        LawBook shipped = load();
        if (!Files.isDirectory(folder)) {
            return shipped;
        }
        Map<String, List<DatedValue>> values = new HashMap<>(shipped.values);
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = name(folder.relativize(file).toString().replace('\\', '/'));
            YamlMap map = YamlReader.read(file.toString(), Files.readString(file));
            values.put(name, new LawFileReader(name, shipped.titles).read(map));
        }
        return new LawBook(values, shipped.titles);
    }

    private static String name(String file) {
        return file.substring(0, file.length() - SUFFIX.length());
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
