package org.mingfa.indexer.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingfa.search.generation.DataLock;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.search.generation.Manifest.CorpusEntry;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The corpora that the operator registered, kept in {@code corpora.json} of the data directory, in their order. */
public final class CorpusRegistry {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path data;
    private final Path file;
    private final Path clones;
    private final Reviews reviews;

    /** A repository does not answer: the network, or the address. */
    public static final class UnreachableException extends Refusal {

        private static final long serialVersionUID = 1;

        UnreachableException(String words, Exception cause) {
            super(Refusal.Kind.UNAVAILABLE, words, cause);
        }
    }

    public CorpusRegistry(Path dataDirectory) {
        this.reviews = new Reviews(dataDirectory);
        this.data = dataDirectory;
        this.file = dataDirectory.resolve("corpora.json");
        this.clones = dataDirectory.resolve("clones");
    }

    public List<Corpus> list() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException noneYet) {
            return List.of();
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "无法读取 " + file + "：" + e.getMessage(), e);
        }
        return parse(bytes);
    }

    private List<Corpus> parse(byte[] bytes) {
        try {
            List<Corpus> corpora = new ArrayList<>();
            for (JsonNode node : JSON.readTree(bytes).path("corpora")) {
                String format = node.path("format").asString("auto");
                corpora.add(new Corpus(
                        node.path("name").asString(""),
                        CorpusEntry.withoutLogin(node.path("location").asString("")),
                        CorpusFormat.find(format)
                                .orElseThrow(
                                        () -> new Refusal(Refusal.Kind.BAD_INPUT, file + " 中有未知格式 " + format + "。")),
                        complete(node)));
            }
            return List.copyOf(corpora);
        } catch (JacksonException e) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, file + " 不是有效的 JSON：请修正，或删除后重新登记语料。", e);
        }
    }

    private static Map<String, String> complete(JsonNode corpus) {
        Map<String, String> complete = new TreeMap<>();
        corpus.path("complete").forEachEntry((lawClass, basis) -> complete.put(lawClass, basis.asString("")));
        return complete;
    }

    /** What was decided of judgments, of registered corpora and of others. */
    public Reviews reviews() {
        return reviews;
    }

    public Optional<Corpus> find(String name) {
        return list().stream().filter(corpus -> corpus.name().equals(name)).findFirst();
    }

    /** The corpus of that name; the message of the failure lists the registered ones. */
    public Corpus get(String name) {
        return find(name)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "没有登记名为 " + name + " 的语料；已登记："
                                + list().stream().map(Corpus::name).toList() + "。"));
    }

    /**
     * Registers a corpus behind the others, after checking that its location leads somewhere.
     *
     * @param directory that a relative location starts from
     */
    public Corpus add(String name, String location, CorpusFormat format, Path directory) {
        SourceLocation place = SourceLocation.parse(location, directory);
        Corpus corpus = new Corpus(name, place.text(), format);
        return change(corpora -> {
            if (corpora.stream().anyMatch(known -> known.name().equals(name))) {
                throw new CorpusNameTakenException(name);
            }
            corpora.add(corpus);
            return corpus;
        });
    }

    /** Writes down which classes of law a registered corpus holds whole, and why that may be said of it. */
    public Corpus declare(String name, Map<String, String> complete) {
        return change(corpora -> {
            Corpus known = get(name);
            Corpus declared = new Corpus(name, known.location(), known.format(), complete);
            corpora.replaceAll(corpus -> corpus.equals(known) ? declared : corpus);
            return declared;
        });
    }

    /** Forgets a corpus and removes its clone; generations that hold it stay as they are. Returns what was registered. */
    public Corpus remove(String name) {
        try (DataLock update = update()) {
            Corpus gone = change(corpora -> {
                Corpus known = get(name);
                corpora.remove(known);
                return known;
            });
            DurableFiles.deleteTree(clone(name));
            return gone;
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "语料已除名，但克隆 " + clone(name) + " 无法删除：" + e.getMessage(), e);
        }
    }

    /** The right to fetch corpora and to build with them, of one update at a time; it must be closed. */
    public DataLock update() {
        try {
            return DataLock.tryTake(data, DataLock.UPDATE)
                    .orElseThrow(() ->
                            new Refusal(Refusal.Kind.UNAVAILABLE, "另一个语料更新正在进行，这次没有做；等它结束再运行（mingfa corpus update）。"));
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "不能给 " + data + " 加锁：" + e.getMessage() + "；核对权限和磁盘。", e);
        }
    }

    /** What is done to the list while nobody else may change it; what it answers is answered. */
    private interface Change {
        Corpus to(List<Corpus> corpora);
    }

    private Corpus change(Change change) {
        try (DataLock lock = DataLock.take(data, DataLock.CORPORA)) {
            List<Corpus> corpora = new ArrayList<>(list());
            Corpus changed = change.to(corpora);
            write(corpora);
            return changed;
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "不能给 " + data + " 加锁：" + e.getMessage() + "；核对权限和磁盘。", e);
        }
    }

    /** Opens the files of a registered corpus. */
    public CorpusSource open(Corpus corpus) {
        return CorpusSource.open(corpus.name(), SourceLocation.parse(corpus.location(), clones), clones);
    }

    /** Clones a git corpus that is not cloned yet, registered or not; other sources are always read as they are. */
    public void prepare(Corpus corpus, FetchListener listener) {
        if (SourceLocation.parse(corpus.location(), clones) instanceof SourceLocation.Repository repository) {
            GitSource.prepare(repository, clone(corpus.name()), listener);
        }
    }

    /** Brings the clone of a git corpus up to date; other sources are always read as they are. */
    public void fetch(Corpus corpus, FetchListener listener) {
        if (SourceLocation.parse(corpus.location(), clones) instanceof SourceLocation.Repository repository) {
            GitSource.fetch(repository, clone(corpus.name()), listener);
        }
    }

    /** Whether fetching asks somebody else: of any other corpus nobody says that it is as its source is. */
    public boolean hasOrigin(Corpus corpus) {
        return SourceLocation.parse(corpus.location(), clones) instanceof SourceLocation.Repository;
    }

    private Path clone(String name) {
        return clones.resolve(name + ".git");
    }

    private void write(List<Corpus> corpora) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode array = root.putArray("corpora");
        for (Corpus corpus : corpora) {
            ObjectNode node = array.addObject()
                    .put("name", corpus.name())
                    .put("location", corpus.location())
                    .put("format", corpus.format().label());
            if (!corpus.complete().isEmpty()) {
                ObjectNode complete = node.putObject("complete");
                new TreeMap<>(corpus.complete()).forEach(complete::put);
            }
        }
        try {
            DurableFiles.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "无法写入 " + file + "：" + e.getMessage() + "；请检查磁盘空间和权限。", e);
        }
    }
}
