package org.mingfa.indexer.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.indexer.reading.FileAccounts;
import org.mingfa.indexer.reading.FileCounts;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.search.generation.GenerationIntegrity;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.Manifest.CorpusEntry;
import org.mingfa.search.generation.Manifest.Counts;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.text.problem.Refusal;

/** Looks a finished generation over: checksums, counts, the catalogue, the dictionary it was cut with. */
public final class GenerationCheck {

    private final GenerationStore store;

    public GenerationCheck(GenerationStore store) {
        this.store = store;
    }

    /**
     * What is wrong, one Chinese sentence each; empty when the generation is sound.
     *
     * @param dictionary fingerprint of the segmenter that questions are cut with now
     */
    public List<String> findings(String id, String dictionary) throws IOException {
        Manifest manifest = store.manifest(id);
        List<String> findings = new ArrayList<>(new GenerationIntegrity(store).findings(manifest));
        findings.addAll(SearchEngine.named(manifest.engine()).damage(store.place(manifest)));
        if (!findings.isEmpty()) { // what is damaged is not read: an engine may answer anything
            dictionary(manifest, dictionary, findings);
            return List.copyOf(findings);
        }
        counts(store.directory(id), manifest, findings);
        index(id, findings);
        dictionary(manifest, dictionary, findings);
        return List.copyOf(findings);
    }

    /**
     * The same of what the files say, without the files themselves: of a generation that this process has just written, and
     * whose checksums it has just taken.
     */
    public List<String> contents(OpenGeneration written, String dictionary) throws IOException {
        Manifest manifest = written.manifest();
        List<String> findings = new ArrayList<>();
        counts(store.directory(manifest.id()), manifest, findings);
        index(written, findings);
        dictionary(manifest, dictionary, findings);
        return List.copyOf(findings);
    }

    private static void dictionary(Manifest manifest, String dictionary, List<String> findings) {
        if (!manifest.dictionary().equals(dictionary)) {
            findings.add("建索引的词典是 " + manifest.dictionary() + "，现在运行的是 " + dictionary + "：请重新构建。");
        }
    }

    /** The lines of files.jsonl against the counts of each corpus. */
    private static void counts(Path directory, Manifest manifest, List<String> findings) throws IOException {
        FileCounts counts = new FileCounts();
        try (Stream<FileRecord> files = RecordLines.read(directory.resolve(FileAccounts.FILES), FileRecord.class)) {
            files.forEach(counts::add);
        }
        for (CorpusEntry corpus : manifest.corpora()) {
            Counts counted = counts.of(corpus.name());
            if (!counted.equals(corpus.files())) {
                findings.add("语料 " + corpus.name() + " 的文件数与清单不符：清单 " + corpus.files() + "，实际 " + counted + "。");
            }
        }
    }

    private static void index(OpenGeneration generation, List<String> findings) {
        long found = generation.index().passageCount();
        long told = generation.manifest().passages();
        if (found != told) {
            findings.add("索引有 " + found + " 段，清单记 " + told + " 段：请重新构建。");
        }
    }

    private void index(String id, List<String> findings) {
        try (OpenGeneration generation = OpenGeneration.open(store, id)) {
            index(generation, findings);
        } catch (EngineUnavailableException e) {
            findings.add(e.getMessage());
        } catch (IOException | IndexUnavailableException e) {
            findings.add("索引无法打开：" + e.getMessage());
        } catch (Refusal e) {
            findings.add(e.detail());
        }
    }
}
