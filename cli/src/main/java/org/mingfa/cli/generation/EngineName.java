package org.mingfa.cli.generation;

import java.util.List;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.ITypeConverter;

/** Reads the name of a search engine that is here. */
public final class EngineName implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
        List<String> known =
                SearchEngine.all().stream().map(SearchEngine::name).sorted().toList();
        if (!known.contains(value)) {
            throw new Refusal(
                    Refusal.Kind.INVALID_VALUE, "没有名为 \"" + value + "\" 的检索引擎" + NearestName.hint(value, known));
        }
        return value;
    }
}
