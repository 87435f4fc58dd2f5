package org.mingfa.indexer.source;

import java.util.regex.Pattern;
import org.mingfa.text.problem.Refusal;

/**
 * A registered source of documents.
 *
 * @param name 1 to 40 of {@code a-z 0-9 . _ -}, starting with a letter or digit
 * @param location in the form of {@link SourceLocation#text}
 */
public record Corpus(String name, String location, CorpusFormat format) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

    public Corpus {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.invalid("name", "语料名 “" + name + "” 无效：请用 1 至 40 个小写字母、数字、点、下划线或连字符，以字母或数字开头。");
        }
    }
}
