package org.mingfa.indexer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.FilePosition;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlReader;

/**
 * The corpora that the product knows by name: those of {@code corpora/known.yaml}, and those of {@code known.yaml} in the
 * data directory, where an operator names a mirror.
 */
public final class CorpusCatalogue {

    /** The one that {@code serve --laws} is told to use where the product speaks of the whole law. */
    public static final String WHOLE_LAW = "national";

    private static final String FILE = "known.yaml";
    private static final List<String> FORMATS =
            Arrays.stream(CorpusFormat.values()).map(CorpusFormat::label).toList();

    private final Map<String, CatalogueEntry> byName;

    private CorpusCatalogue(Map<String, CatalogueEntry> byName) {
        this.byName = byName;
    }

    /**
     * Reads both files; an entry of the data directory replaces the product's of that name.
     *
     * @param product folder of the corpora that come with the product
     * @param data the data directory
     */
    public static CorpusCatalogue read(Path product, Path data) {
        Map<String, CatalogueEntry> known = new LinkedHashMap<>(file(product.resolve(FILE)));
        if (Files.exists(data.resolve(FILE))) {
            known.putAll(file(data.resolve(FILE)));
        }
        return new CorpusCatalogue(known);
    }

    private static Map<String, CatalogueEntry> file(Path file) {
        Map<String, CatalogueEntry> known = new LinkedHashMap<>();
        YamlMap corpora =
                YamlReader.read(file.toString(), text(file)).onlyKeys("corpora").getMap("corpora");
        for (String name : corpora.entries().keySet()) {
            known.put(name, corpus(name, corpora.keyPlace(name), corpora.getMap(name)));
        }
        return known;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new FilePosition(file.toString(), 1).flaw(FlawCode.R010, "文件不存在，安装不完整");
        } catch (IOException e) {
            throw new FilePosition(file.toString(), 1).flaw(FlawCode.R010, "文件无法读取：" + e.getMessage());
        }
    }

    private static CatalogueEntry corpus(String name, FilePosition place, YamlMap entry) {
        entry.onlyKeys("title", "location", "format", "holds", "size", "licence");
        CatalogueEntry known = new CatalogueEntry(
                name,
                entry.getText("title"),
                entry.findText("location").orElse(null),
                CorpusFormat.find(entry.get("format").asText().oneOf(FORMATS)).orElseThrow(),
                entry.getText("holds"),
                entry.getText("size"),
                entry.getText("licence"));
        try {
            new Corpus(name, "", known.format());
            return known;
        } catch (Refusal badName) {
            throw place.flaw(FlawCode.R013, badName.detail());
        }
    }

    public List<CatalogueEntry> all() {
        return List.copyOf(byName.values());
    }

    public Optional<CatalogueEntry> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The corpus of that name; the message of the failure names the nearest and all that are known. */
    public CatalogueEntry get(String name) {
        return find(name)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID_VALUE,
                        "没有名为 \"" + name + "\" 的已知语料" + NearestName.hint(name, byName.keySet()) + "（已知："
                                + String.join("、", byName.keySet()) + "）"));
    }
}
