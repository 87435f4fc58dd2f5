package org.mingfa.segmentation;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.numeral.ChineseNumeral;
import org.mingfa.text.table.DocumentSign;

/** Recognises numbers of articles, cases and documents, dates and numerals in one folded text. Not for use by threads together. */
final class LegalExpressions {

    /** An expression from the place that was asked for to end (exclusive), and its form in the index. */
    record Expression(int end, String term) {}

    private static final String NUMERAL = "[零〇一二三四五六七八九十百千万两0-9]";
    private static final String GAP = "[ \\t]{0,2}";
    private static final String INSERTED = "(?:" + GAP + "之" + GAP + "([一二三四五六七八九十]{1,3}|[0-9]{1,2})(?![般切些种部定旦]))?";
    private static final String UNIT = "(?:个工作日|工作日|个月|平方公里|平方米|立方米|公里|千米|厘米|毫米|公斤|千克|毫克|小时|分钟|周年|周岁"
            + "|美元|欧元|港元|年(?![轻老长度级纪代薪龄])|月(?![经饼])|日(?![常用历记报])|天(?![然津空])|元(?![件素旦])"
            + "|周(?![边围末])|岁|倍|亩|吨|克(?![服扣隆])|米(?!饭)|%|‰)";
    private static final Pattern ARTICLE =
            Pattern.compile("第" + GAP + "(" + NUMERAL + "{1,9})" + GAP + "(?:条" + INSERTED + "|(款|项|目|分编|编|章|节))");
    private static final Pattern BRACKETED_ITEM =
            Pattern.compile("第" + GAP + "\\(" + GAP + "(" + NUMERAL + "{1,5})" + GAP + "\\)" + GAP + "(款|项|目)");
    private static final Pattern ORDINAL = Pattern.compile("第(?:[0-9]{1,9}|[一二三四五六七八九十百千〇零]{2,9})" + UNIT + "?");
    private static final Pattern BARE_ARTICLE = Pattern.compile("([0-9]{1,4})" + GAP + "条" + INSERTED);
    private static final Pattern CASE = Pattern.compile("[(\\[〔【]" + GAP + "((?:19|20)[0-9]{2})" + GAP + "[)\\]〕】]"
            + "([\\u4e00-\\u9fff0-9 ]{0,24}?[0-9]{1,8}(?:[-、][0-9]{1,6}){0,3}" + GAP
            + "号(?:之[一二三四五六七八九十]{1,3})?)");
    private static final Pattern DATE = Pattern.compile("[0-9〇○零一二三四五六七八九]{4}" + GAP + "年(?!度)(?:" + GAP
            + "[0-9〇零一二三四五六七八九十]{1,3}" + GAP + "月(?!份)(?:" + GAP + "[0-9〇零一二三四五六七八九十]{1,3}" + GAP + "日)?)?"
            + "|[0-9]{4}([-/.])[0-9]{1,2}\\1[0-9]{1,2}(?![0-9])");
    private static final Pattern NUMBER =
            Pattern.compile("(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\\.[0-9]{1,15})?[十百千万亿]{0,2}" + UNIT + "?");
    private static final Pattern FRACTION =
            Pattern.compile("[一二三四五六七八九十百千万]{1,4}分之[零〇一二三四五六七八九十百千万两]{1,9}(?:点[零〇一二三四五六七八九]{1,6})?");
    private static final Pattern NUMERALS =
            Pattern.compile("([零〇一二三四五六七八九十两][零〇一二三四五六七八九十百千万亿两]{0,15})(?:点[零〇一二三四五六七八九]{1,6})?([余多]?" + UNIT + ")?");
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final String NUMERAL_STARTS = "零〇○一二三四五六七八九十两百千万";
    private static final String BRACKETS = "([〔【";
    /** Before these a single 一 belongs to the word: 统一年度, 唯一日期, 第三年. */
    private static final String BOUND = "统唯同逐专单划不其之万第";

    private static final int LONGEST_AGENCY = 5;
    /** In the order of their table, in which they shape the fingerprint. */
    static final List<String> DOCUMENT_SIGNS = DocumentSign.all().stream()
            .filter(DocumentSign::inDictionary)
            .map(DocumentSign::sign)
            .toList();

    private static final Set<String> AGENCIES = Set.copyOf(DOCUMENT_SIGNS);

    private final String text;
    private final Shape article;
    private final Shape item;
    private final Shape ordinal;
    private final Shape bareArticle;
    private final Shape caseNumber;
    private final Shape date;
    private final Shape number;
    private final Shape fraction;
    private final Shape numerals;

    LegalExpressions(String foldedText) {
        text = foldedText;
        article = new Shape(ARTICLE);
        item = new Shape(BRACKETED_ITEM);
        ordinal = new Shape(ORDINAL);
        bareArticle = new Shape(BARE_ARTICLE);
        caseNumber = new Shape(CASE);
        date = new Shape(DATE);
        number = new Shape(NUMBER);
        fraction = new Shape(FRACTION);
        numerals = new Shape(NUMERALS);
    }

    /** A pattern over the text. Most texts have nothing that begins like most of them: a matcher is made when it is needed. */
    private final class Shape {
        private final Pattern pattern;
        private @Nullable Matcher made;

        Shape(Pattern pattern) {
            this.pattern = pattern;
        }

        boolean at(int i, int limit) {
            return matcher().region(i, limit).lookingAt();
        }

        int end() {
            return matcher().end();
        }

        String group() {
            return matcher().group();
        }

        String group(int number) {
            return matcher().group(number);
        }

        private Matcher matcher() {
            Matcher known = made;
            if (known == null) {
                known = pattern.matcher(text).useTransparentBounds(true);
                made = known;
            }
            return known;
        }
    }

    /** The expression that starts at i and ends before limit, or null. */
    @Nullable
    Expression findAt(int i, int limit) {
        char c = text.charAt(i);
        if (c == '第') {
            return ordinal(i, limit);
        }
        if (c >= '0' && c <= '9') {
            return digits(i, limit);
        }
        if (BRACKETS.indexOf(c) >= 0) {
            return caseNumber.at(i, limit)
                    ? literal(caseNumber.end(), "(" + caseNumber.group(1) + ")" + caseNumber.group(2))
                    : null;
        }
        return NUMERAL_STARTS.indexOf(c) >= 0 ? numeral(i, limit) : null;
    }

    /** How many characters before the bracket at i are an issuing agency's sign: 法释 in 法释〔2020〕17号. */
    int agencyBefore(int i, int from) {
        for (int length = Math.min(LONGEST_AGENCY, i - from); length > 0; length--) {
            if (AGENCIES.contains(text.substring(i - length, i))) {
                return length;
            }
        }
        return 0;
    }

    private @Nullable Expression ordinal(int i, int limit) {
        if (article.at(i, limit)) {
            String part = article.group(3);
            return part == null
                    ? article(article)
                    : new Expression(article.end(), "第" + chinese(article.group(1)) + part);
        }
        if (item.at(i, limit)) {
            return new Expression(item.end(), "第" + chinese(item.group(1)) + item.group(2));
        }
        return ordinal.at(i, limit) ? literal(ordinal) : null;
    }

    private @Nullable Expression digits(int i, int limit) {
        if (bareArticle.at(i, limit)) {
            return article(bareArticle);
        }
        if (date.at(i, limit)) {
            return literal(date);
        }
        if (!number.at(i, limit)) {
            return null;
        }
        int end = number.end();
        boolean partOfName = end < limit && isLatin(text.charAt(end)) && isDigit(text.charAt(end - 1));
        return partOfName ? null : literal(end, number.group().replace(",", ""));
    }

    private @Nullable Expression numeral(int i, int limit) {
        if (date.at(i, limit)) {
            return literal(date.end(), date.group().replace('○', '〇'));
        }
        if (fraction.at(i, limit)) {
            return literal(fraction);
        }
        if (!numerals.at(i, limit)) {
            return null;
        }
        String figure = numerals.group(1);
        boolean hasUnit = numerals.group(2) != null;
        if (figure.length() == 1) {
            boolean bound = i > 0 && BOUND.indexOf(text.charAt(i - 1)) >= 0;
            return hasUnit && !bound ? literal(numerals) : null;
        }
        boolean composed = figure.chars().anyMatch(c -> "十百千万亿".indexOf(c) >= 0);
        return hasUnit || composed || figure.length() > 2 ? literal(numerals) : null;
    }

    private static Expression article(Shape found) {
        String inserted = found.group(2) == null ? "" : "之" + found.group(2);
        String literal = "第" + found.group(1) + "条" + inserted;
        return new Expression(
                found.end(),
                ArticleNumber.find(literal).map(ArticleNumber::format).orElse(literal));
    }

    private static String chinese(String numeral) {
        var number = ChineseNumeral.find(numeral);
        return number.isPresent() ? ChineseNumeral.format(number.getAsLong()) : numeral;
    }

    private static Expression literal(Shape found) {
        return literal(found.end(), found.group());
    }

    private static Expression literal(int end, String written) {
        return new Expression(end, SPACE.matcher(written).replaceAll(""));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
