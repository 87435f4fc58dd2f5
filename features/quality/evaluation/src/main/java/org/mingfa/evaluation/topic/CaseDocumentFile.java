package org.mingfa.evaluation.topic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JSONL(.gz) file of decided cases, in the forms of the public sets; the texts are only needed to ask by them. */
public final class CaseDocumentFile {

    private static final List<String> IDS = List.of("id", "doc", "CaseId", "cid");
    /** The whole text in one field, or else its sections in the order of a judgment. */
    private static final List<String> WHOLE = List.of("text", "qw");

    private static final List<String> SECTIONS = List.of("CaseRecord", "JudgeAccusation", "JudgeReason", "JudgeResult");

    private CaseDocumentFile() {}

    public static Map<String, CaseDocument> read(Path file) {
        Map<String, CaseDocument> documents = new LinkedHashMap<>();
        JsonLinesReader.read(file, record -> {
            String id = record.id(IDS.stream().filter(record::has).findFirst().orElse("id"));
            if (documents.put(id, new CaseDocument(id, text(record), causes(record))) != null) {
                throw record.flaw(InputFlaw.V004, "文书 \"" + id + "\" 已出现过，请删去重复的记录。");
            }
        });
        return documents;
    }

    private static String text(JsonRecord record) {
        Stream<String> whole = WHOLE.stream().filter(record::has).limit(1);
        Stream<String> sections = SECTIONS.stream().filter(record::has);
        String text = Stream.concat(whole, sections).map(record::text).collect(Collectors.joining("\n"));
        if (text.isEmpty()) {
            throw record.flaw(
                    InputFlaw.V002, "没有正文（" + String.join("、", WHOLE) + " 或 " + String.join("、", SECTIONS) + "）。");
        }
        return text;
    }

    private static List<String> causes(JsonRecord record) {
        List<String> causes = new ArrayList<>(record.texts("CaseCause"));
        causes.addAll(record.texts("causes"));
        if (record.has("ajName")) {
            causes.add(record.text("ajName"));
        }
        return causes;
    }
}
