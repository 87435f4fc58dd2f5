package org.mingfa.search.suggest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.segmentation.IndexForm;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.numeral.NumeralScripts;

/**
 * What was typed so far, in the form of the names.
 *
 * @param name all of it, or what stands before the number of an article
 * @param spelled whether Latin letters are in it, which may be pinyin
 * @param article the number at its end, if any
 */
record SuggestPrefix(String name, boolean spelled, @Nullable ArticleNumber article) {

    private static final String NUMERAL = "(?:[0-9]{1,4}|[零〇一二三四五六七八九十百千两]{1,9})";
    private static final Pattern ARTICLE =
            Pattern.compile("(.+?)(第?" + NUMERAL + "条(?:之" + NUMERAL + ")?|第?" + NUMERAL + "(?:-[0-9]{1,2})?)");
    private static final Pattern DROPPED = Pattern.compile("中华人民共和国|[\\s《》〈〉<>()“”\"'‘’]");
    private static final Pattern LATIN = Pattern.compile("[a-z]");

    /** The typed text as a name. */
    static SuggestPrefix whole(String typed) {
        String name = DROPPED.matcher(IndexForm.of(NumeralScripts.usual(typed))).replaceAll("");
        return new SuggestPrefix(name, LATIN.matcher(name).find(), null);
    }

    /** The typed text as a law and the number of one of its articles. */
    static Optional<SuggestPrefix> article(String typed) {
        SuggestPrefix whole = whole(typed);
        Matcher matcher = ARTICLE.matcher(whole.name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String number = matcher.group(2);
        String law = matcher.group(1);
        return ArticleNumber.find(number.startsWith("第") && !number.contains("条") ? number.substring(1) : number)
                .map(article -> new SuggestPrefix(law, LATIN.matcher(law).find(), article));
    }
}
