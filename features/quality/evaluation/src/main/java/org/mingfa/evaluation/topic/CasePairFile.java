package org.mingfa.evaluation.topic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets that compare cases of one file with each other: graded pairs ({@code query, doc, muser_score_0_8}), or triplets
 * ({@code A, B, C, more_similar}) whose success@1 is the share decided rightly.
 */
public final class CasePairFile {

    private CasePairFile() {}

    /** A file of either form, which its records tell. */
    public static TopicSet read(String name, Path file, Map<String, CaseDocument> documents) {
        boolean[] triplets = {false};
        JsonLinesReader.read(file, record -> triplets[0] |= record.has("more_similar"));
        return triplets[0] ? readTriplets(name, file, documents) : readPairs(name, file, documents);
    }

    /** One topic a query of the pairs, its pool the documents that it was compared with. */
    private static TopicSet readPairs(String name, Path pairs, Map<String, CaseDocument> documents) {
        Map<String, Map<String, Integer>> labels = new LinkedHashMap<>();
        JsonLinesReader.read(pairs, record -> {
            String query = known(record, record.id("query"), documents);
            String document = known(record, record.id("doc"), documents);
            labels.computeIfAbsent(query, key -> new LinkedHashMap<>()).put(document, record.whole("muser_score_0_8"));
        });
        List<CaseTopic> topics = new ArrayList<>();
        labels.forEach((query, labelled) ->
                topics.add(new CaseTopic(query, text(documents, query), causes(documents, query), pool(labelled))));
        return TopicSet.ofCases(name, topics, new Qrels(labels, 1));
    }

    /** One topic a triplet, its pool B and C. */
    private static TopicSet readTriplets(String name, Path triplets, Map<String, CaseDocument> documents) {
        Map<String, Map<String, Integer>> labels = new HashMap<>();
        List<CaseTopic> topics = new ArrayList<>();
        JsonLinesReader.read(triplets, record -> {
            String id = record.id("id");
            String query = known(record, record.id("A"), documents);
            String first = known(record, record.id("B"), documents);
            String second = known(record, record.id("C"), documents);
            String nearer = record.text("more_similar");
            if (!nearer.equals("B") && !nearer.equals("C")) {
                throw record.flaw(InputFlaw.V002, "\"more_similar\" 应为 B 或 C。");
            }
            labels.put(id, Map.of(first, nearer.equals("B") ? 1 : 0, second, nearer.equals("C") ? 1 : 0));
            topics.add(new CaseTopic(id, text(documents, query), causes(documents, query), List.of(first, second)));
        });
        return TopicSet.ofCases(name, topics, new Qrels(labels, 1));
    }

    private static String known(JsonRecord record, String id, Map<String, CaseDocument> documents) {
        if (!documents.containsKey(id)) {
            throw record.flaw(InputFlaw.V002, "文书 \"" + id + "\" 不在文书文件中，请补上。");
        }
        return id;
    }

    private static String text(Map<String, CaseDocument> documents, String id) {
        return document(documents, id).text();
    }

    private static List<String> causes(Map<String, CaseDocument> documents, String id) {
        return document(documents, id).causes();
    }

    private static CaseDocument document(Map<String, CaseDocument> documents, String id) {
        CaseDocument document = documents.get(id);
        if (document == null) {
            throw new IllegalStateException("checked when its line was read: " + id);
        }
        return document;
    }

    private static List<String> pool(Map<String, Integer> labelled) {
        return List.copyOf(labelled.keySet());
    }
}
