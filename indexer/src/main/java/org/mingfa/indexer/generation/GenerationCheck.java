package org.mingfa.indexer.generation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingfa.indexer.corpus.input.FileRecord;
import org.mingfa.indexer.reading.Accounts;
import org.mingfa.indexer.reading.FileCounts;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.Manifest.CorpusEntry;
import org.mingfa.search.generation.Manifest.Counts;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.passage.StoredLines;
import org.mingfa.text.identity.Sha256;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.JacksonException;

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
        List<String> findings = new ArrayList<>();
        boolean whole = checksums(store.directory(id), manifest, findings);
        if (whole) {
            counts(store.directory(id), manifest, findings);
        }
        if (!manifest.dictionary().equals(dictionary)) {
            findings.add("建索引的词典是 " + manifest.dictionary() + "，现在运行的是 " + dictionary + "：请重新构建。");
        }
        index(id, manifest, findings);
        return List.copyOf(findings);
    }

    private static boolean checksums(Path directory, Manifest manifest, List<String> findings) throws IOException {
        int before = findings.size();
        for (Map.Entry<String, String> expected : manifest.checksums().entrySet()) {
            try (InputStream stream = Files.newInputStream(directory.resolve(expected.getKey()))) {
                if (!Sha256.of(stream).equals(expected.getValue())) {
                    findings.add(expected.getKey() + " 与清单中的校验和不符：文件已被改动或损坏，请重新构建。");
                }
            } catch (NoSuchFileException e) {
                findings.add("缺少文件 " + expected.getKey() + "：请重新构建。");
            }
        }
        return findings.size() == before;
    }

    /** The lines of files.jsonl against the counts of each corpus. */
    private static void counts(Path directory, Manifest manifest, List<String> findings) throws IOException {
        FileCounts counts = new FileCounts();
        try (Stream<FileRecord> files = StoredLines.read(directory.resolve(Accounts.FILES), FileRecord.class)) {
            files.forEach(counts::add);
        }
        for (CorpusEntry corpus : manifest.corpora()) {
            Counts counted = counts.of(corpus.name());
            if (!counted.equals(corpus.files())) {
                findings.add("语料 " + corpus.name() + " 的文件数与清单不符：清单 " + corpus.files() + "，实际 " + counted + "。");
            }
        }
    }

    private void index(String id, Manifest manifest, List<String> findings) {
        try (OpenGeneration generation = OpenGeneration.open(store, id)) {
            long found = generation.index().passageCount();
            if (found != manifest.passages()) {
                findings.add("索引有 " + found + " 段，清单记 " + manifest.passages() + " 段：请重新构建。");
            }
        } catch (EngineUnavailableException e) {
            findings.add(e.getMessage());
        } catch (IOException | JacksonException | IndexUnavailableException e) {
            findings.add("索引或法律目录无法打开：" + e.getMessage() + "；请重新构建。");
        } catch (Refusal e) {
            findings.add(e.detail());
        }
    }
}
