package org.mingfa.search.generation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingfa.search.generation.Rollback.CannotGoBackException;
import org.mingfa.search.generation.Rollback.PassedOver;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.passage.DamagedException;
import org.mingfa.search.passage.RecordJson;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.JacksonException;

/**
 * The generations under a data directory. Finished ones lie in {@code generations/ID}; the file {@code live} names the
 * one that serves. Everything that readers see changes by one atomic rename.
 */
public final class GenerationStore {

    static final String MANIFEST = "manifest.json";

    /** Beside the manifest, since a text cannot hold the sum of itself. */
    static final String MANIFEST_SUM = "manifest.sha256";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final Path data;
    private final Path generations;

    public GenerationStore(Path data) {
        this.data = data;
        this.generations = data.resolve("generations");
    }

    public Path data() {
        return data;
    }

    /** Directory of a finished generation; it need not exist. */
    public Path directory(String id) {
        if (!ID.matcher(id).matches()) {
            throw UnknownGenerationException.of(id);
        }
        return generations.resolve(id);
    }

    /** Finished generations in the order in which they were built, oldest first; without those whose manifest is damaged (see {@link #damaged}). */
    public List<Manifest> list() throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        for (String id : ids()) {
            try {
                manifests.add(manifest(id));
            } catch (DamagedException | UnknownGenerationException notListed) {
                // one that cannot be read must not hide the others; damaged() names it
            }
        }
        manifests.sort(Manifest.BY_AGE);
        return manifests;
    }

    /** What is wrong with each generation whose manifest cannot be read, by id. */
    public Map<String, DamagedException> damaged() throws IOException {
        Map<String, DamagedException> damaged = new TreeMap<>();
        for (String id : ids()) {
            try {
                manifest(id);
            } catch (DamagedException e) {
                damaged.put(id, e);
            } catch (UnknownGenerationException removedMeanwhile) {
                // gc was faster
            }
        }
        return damaged;
    }

    private List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        if (Files.isDirectory(generations)) {
            try (DirectoryStream<Path> directories = Files.newDirectoryStream(generations)) {
                for (Path directory : directories) {
                    if (isFinished(directory)) {
                        ids.add(directory.getFileName().toString());
                    }
                }
            }
        }
        return ids;
    }

    private static boolean isFinished(Path directory) {
        return !directory.getFileName().toString().startsWith(".") && Files.exists(directory.resolve(MANIFEST));
    }

    /**
     * The manifest of a finished generation; {@link UnknownGenerationException} when there is none of that id, {@link
     * DamagedException} when it cannot be read.
     */
    public Manifest manifest(String id) throws IOException {
        Path file = directory(id).resolve(MANIFEST);
        Manifest manifest;
        try {
            manifest = RecordJson.read(Files.readString(file), Manifest.class);
        } catch (NoSuchFileException e) {
            throw UnknownGenerationException.of(id);
        } catch (CharacterCodingException | JacksonException e) {
            throw new DamagedException(file, "不是有效的清单", e);
        }
        if (!id.equals(manifest.id())) {
            throw new DamagedException(file, "清单写的是另一代 " + manifest.id());
        }
        return manifest;
    }

    /** Where the index of a finished generation lives, with what its engine needs to reach it now. */
    public IndexLocation place(Manifest manifest) throws IOException {
        return new IndexLocation(
                directory(manifest.id()), manifest.id(), settings(manifest.engine(), manifest.settings()));
    }

    /** The settings of an engine as they are now: what the operator wrote into {@code ENGINE.properties}. */
    public Map<String, String> settings(String engine) throws IOException {
        return EngineSettings.read(data, engine);
    }

    /** What a generation was built with stands; the rest is as the operator has it now. */
    Map<String, String> settings(String engine, Map<String, String> lasting) throws IOException {
        Map<String, String> settings = new HashMap<>(settings(engine));
        settings.putAll(lasting);
        return settings;
    }

    /** Which generation serves and which served before it. */
    public LivePointer pointer() throws IOException {
        return LivePointer.read(data);
    }

    public Optional<String> live() throws IOException {
        return Optional.ofNullable(pointer().current());
    }

    /** Makes a finished generation the live one, if it is whole and can be opened. Promoting the live one changes nothing. */
    public void promote(String id) throws IOException {
        try (OpenGeneration whole = OpenGeneration.openWhole(this, id)) {
            promote(whole);
        }
    }

    /**
     * The same for one that {@link OpenGeneration#openWhole} opened; it stays open. The engine is told first: one that is away
     * cannot serve, and the pointer stays.
     */
    public void promote(OpenGeneration whole) throws IOException {
        String id = whole.manifest().id();
        if (!whole.manifest().holdsSomething()) { // never serves, whoever insists
            throw new Refusal(Refusal.Kind.CHECK_FAILED, "这一代没有收录任何内容，不能上线：" + id + "。请查看它的 problems.jsonl，改正语料后重新构建。");
        }
        try (DataLock lock = DataLock.take(data, DataLock.POINTER)) {
            announce(manifest(id)); // which gc may have removed meanwhile
            pointerOrNewest().promote(id).write(lock);
        }
    }

    /**
     * Goes back to the latest of the generations that served before, are whole and can be opened. An engine that is away tells
     * nothing about its generation: then the pointer stays.
     */
    public Rollback rollback() throws IOException {
        try (DataLock lock = DataLock.take(data, DataLock.POINTER)) {
            List<PassedOver> passedOver = new ArrayList<>();
            for (LivePointer back = pointerToGoBack().rollback(); back.current() != null; back = back.rollback()) {
                String id = back.current();
                Optional<String> reason = unfit(id);
                if (reason.isEmpty()) {
                    announce(manifest(id));
                    back.write(lock);
                    return new Rollback(id, List.copyOf(passedOver));
                }
                passedOver.add(new PassedOver(id, reason.get()));
            }
            throw new CannotGoBackException(passedOver);
        }
    }

    /** Why a generation cannot serve; empty when it was opened. */
    private Optional<String> unfit(String id) {
        try {
            OpenGeneration.openWhole(this, id).close();
            return Optional.empty();
        } catch (EngineUnavailableException | IndexUnavailableException away) {
            throw away;
        } catch (IOException | RuntimeException unfit) { // whatever its files hold
            return Optional.of(String.valueOf(unfit.getMessage()));
        }
    }

    /** The pointer; in place of one that nobody can read all generations that could have served, the newest first. */
    private LivePointer pointerOrNewest() throws IOException {
        try {
            return LivePointer.read(data);
        } catch (DamagedException e) {
            return newestFirst();
        }
    }

    private LivePointer pointerToGoBack() throws IOException {
        try {
            return LivePointer.readToGoBack(data);
        } catch (DamagedException e) {
            return newestFirst();
        }
    }

    private LivePointer newestFirst() throws IOException {
        return new LivePointer(
                null, list().reversed().stream().map(Manifest::id).toList());
    }

    private void announce(Manifest manifest) throws IOException {
        SearchEngine.named(manifest.engine()).announce(place(manifest));
    }

    /** Begins a new generation beside the finished ones; refused while another build runs on this data directory. */
    public GenerationDraft begin(String id) throws IOException {
        DurableFiles.directories(generations);
        return GenerationDraft.begin(this, id);
    }

    Path generations() {
        return generations;
    }
}
