package org.mingfa.indexer.source;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.table.LawClass;

/**
 * A registered source of documents.
 *
 * @param name 1 to 40 of {@code a-z 0-9 . _ -}, starting with a letter or digit
 * @param location in the form of {@link SourceLocation#text}
 * @param complete by class of law why the corpus holds it whole, as whoever registered it declares; usually none
 */
public record Corpus(String name, String location, CorpusFormat format, Map<String, String> complete) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    /** A corpus that declares no class to be held whole. */
    public Corpus(String name, String location, CorpusFormat format) {
        this(name, location, format, Map.of());
    }

    public Corpus {
        complete = Map.copyOf(complete);
        complete.forEach(Corpus::check);
        if (!NAME.matcher(name).matches()) {
            throw Refusal.invalid("name", "语料名 “" + name + "” 无效：请用 1 至 40 个小写字母、数字、点、下划线或连字符，以字母或数字开头。");
        }
    }

    private static void check(String lawClass, String basis) {
        List<String> classes = LawClass.all().stream().map(LawClass::name).toList();
        if (!classes.contains(lawClass)) {
            throw Refusal.invalid(
                    "complete",
                    "没有名为“" + lawClass + "”的种类，可用的有：" + String.join("、", classes)
                            + NearestName.hint(lawClass, classes));
        }
        if (basis.isBlank()) {
            throw Refusal.invalid("complete", "声明收齐“" + lawClass + "”要写明依据，如 法律=官方数据库2026年3月全部导出。");
        }
    }
}
