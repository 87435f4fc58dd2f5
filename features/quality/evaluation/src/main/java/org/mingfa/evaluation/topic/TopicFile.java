package org.mingfa.evaluation.topic;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.ArticleKey;

/**
 * A JSONL file of topics; what its records hold says of which kind they are: {@code relevant} laws, the {@code answer}
 * of a known item, or the {@code text} of a case; a {@code kind} says that nothing answers the question.
 */
public final class TopicFile {

    private final Map<String, Integer> lineById = new HashMap<>();
    private final List<StatuteTopic> statutes = new ArrayList<>();
    private final List<KnownItem> knownItems = new ArrayList<>();
    private final List<CaseTopic> cases = new ArrayList<>();
    private final List<Unanswerable> unanswerable = new ArrayList<>();
    private final Map<String, Map<String, Integer>> labels = new HashMap<>();

    private TopicFile() {}

    /**
     * A question that no provision answers.
     *
     * @param kind why not: weather, foreign-law, criminal…
     * @param everywhere true where no collection answers it; else only the starter corpus does not
     */
    public record Unanswerable(String id, String kind, String text, boolean everywhere) implements Topic {}

    /** Reads a file; {@link InvalidInputException} at the first line that is wrong. */
    public static TopicFile read(Path file) {
        TopicFile read = new TopicFile();
        JsonLinesReader.read(file, read::add);
        return read;
    }

    /** As {@link #read(Path)}, from a stream that the caller closes. */
    public static TopicFile read(String name, InputStream in) {
        TopicFile read = new TopicFile();
        JsonLinesReader.read(name, in, read::add);
        return read;
    }

    public List<StatuteTopic> statuteTopics() {
        return List.copyOf(statutes);
    }

    /** Questions that name an article and bring its text. */
    public List<KnownItem> knownItems() {
        return List.copyOf(knownItems);
    }

    public List<CaseTopic> caseTopics() {
        return List.copyOf(cases);
    }

    public List<Unanswerable> unanswerable() {
        return List.copyOf(unanswerable);
    }

    /** Labels that stand in the topics of cases themselves; others come from a file of their own. */
    public Qrels caseLabels() {
        return new Qrels(labels, 1);
    }

    /** The topics as a set for measuring, known items by the article that they name. */
    public TopicSet asSet(String name) {
        if (!cases.isEmpty()) {
            return TopicSet.ofCases(name, cases, caseLabels());
        }
        List<StatuteTopic> all = new ArrayList<>(statutes);
        knownItems.forEach(item -> all.add(item.asTopic()));
        return TopicSet.ofStatutes(name, all);
    }

    private void add(JsonRecord record) {
        String id = record.id(record.has("id") ? "id" : "qid");
        Integer earlier = lineById.putIfAbsent(id, record.line());
        if (earlier != null) {
            throw record.flaw(InputFlaw.V004, "编号 \"" + id + "\" 已用于第 " + earlier + " 行，请改正其一。");
        }
        if (record.has("kind")) {
            unanswerable.add(unanswerable(id, record));
        } else if (record.has("answer")) {
            knownItems.add(knownItem(id, record));
        } else if (record.has("question")) {
            statutes.add(statute(id, record));
        } else {
            cases.add(caseTopic(id, record));
        }
        if (!cases.isEmpty() && statutes.size() + knownItems.size() > 0) {
            throw record.flaw(InputFlaw.V002, "法条问题（question）与案例问题（text）不能放在同一文件中，请分开。");
        }
    }

    private static Unanswerable unanswerable(String id, JsonRecord record) {
        String corpora = record.text("corpora");
        if (!corpora.equals("any") && !corpora.equals("starter")) {
            throw record.flaw(InputFlaw.V002, "\"corpora\" 应为 any（任何语料都没有答案）或 starter（起步语料没有答案）。");
        }
        return new Unanswerable(id, record.text("kind"), record.text("question"), corpora.equals("any"));
    }

    private static StatuteTopic statute(String id, JsonRecord record) {
        String question = record.text("question");
        List<ArticleKey> relevant =
                record.records("relevant").stream().map(TopicFile::article).toList();
        if (relevant.isEmpty()) {
            throw record.flaw(InputFlaw.V002, "\"relevant\" 至少应有一条法条，例如 [{\"law\":\"民法典\",\"article\":\"188\"}]。");
        }
        return new StatuteTopic(id, question, relevant);
    }

    private static ArticleKey article(JsonRecord relevant) {
        WorkKey work = WorkKey.of(relevant.text("law"));
        String written = relevant.id("article");
        return ArticleNumber.find(written)
                .map(number -> new ArticleKey(work, number))
                .orElseThrow(
                        () -> relevant.flaw(InputFlaw.V003, "条文序号 \"" + written + "\" 无法识别，应写作 第五十四条、54 或 120-1。"));
    }

    private static KnownItem knownItem(String id, JsonRecord record) {
        String question = record.text("question");
        ArticleKey named = KnownItem.findNamed(question)
                .orElseThrow(() -> record.flaw(InputFlaw.V003, "问题中没有写明法律名称和条文序号（例如 某某法第三条的内容是什么），无从知道正确的法条。"));
        return new KnownItem(id, question, named, record.text("answer"));
    }

    private CaseTopic caseTopic(String id, JsonRecord record) {
        String text = record.text(record.has("query") ? "query" : "text");
        List<String> causes = new ArrayList<>(record.texts("charges"));
        causes.addAll(record.texts("causes"));
        record.findRecord("query_case").ifPresent(own -> causes.addAll(own.texts("CaseCause")));
        List<String> pool = record.texts("pool");
        Map<String, Integer> relevant = new HashMap<>();
        pool.forEach(document -> relevant.put(document, 0));
        record.texts("relevant").forEach(document -> relevant.put(document, 1));
        if (record.has("relevant")) {
            labels.put(id, relevant);
        }
        return new CaseTopic(id, text, causes, pool);
    }
}
