package org.mingfa.cli.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingfa.changes.LawChange;
import org.mingfa.indexer.generation.CorpusDifference;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.audit.Reliance;
import org.mingfa.risk.audit.RuleAudit;
import org.mingfa.risk.law.Source;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.text.document.WorkKey;

/** The rules and legal values that rest on laws which a corpus changes, repeals or drops. */
public final class RulesToReview {

    private RulesToReview() {}

    public static List<Reliance> of(List<String> titles) {
        if (titles.isEmpty()) {
            return List.of();
        }
        return new RuleAudit(RiskEngine.load())
                .relyingOn(titles.stream().map(WorkKey::of).collect(Collectors.toSet()));
    }

    /** Rule or value, provision with its version, file and line. */
    public static String line(Reliance one) {
        return one.owner() + "\t" + one.source().label() + "（" + one.source().version() + " 施行的文本）\t" + one.where();
    }

    /** The folder of the data directory with a file for each corpus: what its last change asks to be looked at. */
    static final String FOLDER = "rules-to-review";

    public static Path write(Path data, String corpus, List<Reliance> review) throws IOException {
        Path file = Files.createDirectories(data.resolve(FOLDER)).resolve(corpus + ".tsv");
        DurableFiles.replace(file, review.stream().map(one -> line(one) + "\n").collect(Collectors.joining()));
        return file;
    }

    /** The difference with what to review. */
    public static Map<String, Object> json(CorpusDifference difference, List<Reliance> review) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("added", difference.added());
        map.put("changed", difference.changed());
        map.put("removed", difference.removed());
        map.put("repealed", difference.repealed());
        map.put("rejected", difference.rejected());
        map.put("laws", difference.laws());
        map.put("review", review.stream().map(RulesToReview::json).toList());
        return map;
    }

    /** The same with what becomes of the laws. */
    public static Map<String, Object> json(
            CorpusDifference difference, List<Reliance> review, List<LawChange> changes) {
        Map<String, Object> map = json(difference, review);
        map.put("changes", changes);
        return map;
    }

    private static Map<String, Object> json(Reliance one) {
        Source source = one.source();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("owner", one.owner());
        map.put("where", one.where());
        map.put("law", source.law());
        if (source.article() != null) {
            map.put("article", source.article().ordinal());
        }
        map.put("version", source.version().toString());
        map.put("label", source.label());
        return map;
    }
}
