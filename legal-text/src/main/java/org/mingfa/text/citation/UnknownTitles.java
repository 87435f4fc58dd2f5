package org.mingfa.text.citation;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.table.Province;

/**
 * Titles without 《》 that no table knows but whose beginning shows them: 中华人民共和国海岛法, 某省物业管理条例.
 *
 * <p>Without it the known end of such a title would be taken for the whole: a province's 物业管理条例 for the State
 * Council's, 海洋环境保护法 for 环境保护法.
 */
public final class UnknownTitles {

    private static final List<String> PLACES =
            Province.all().stream().map(Province::title).toList();
    private static final String STATE = "中华人民共和国";
    private static final String PLACE_ENDS = "省市区州县旗";
    private static final String NOT_IN_FRONT = "和与及照据按依的原用对在反";
    private static final String NOT_IN_TITLES = "，。；：？！、“”（）第的和与及";
    private static final Pattern LAW_END = Pattern.compile(".*(?:法|条例|细则|法典|修正案)");
    private static final Pattern NORM_END = Pattern.compile(".*(?:条例|规定|办法|细则|规则|决定)");
    private static final int LONGEST = 40;

    private final CleanText text;
    private final int from;

    public UnknownTitles(CleanText text, int from) {
        this.text = text;
        this.from = from;
    }

    /** The title that ends before the place and begins before {@code known}; null if there is none. */
    @Nullable
    public String longerThan(@Nullable Integer known, int end) {
        int limit = known == null ? end : known;
        if (known != null && !mayContinue(known)) {
            return null;
        }
        for (int i = end - 1; i >= Math.max(from, end - LONGEST); i--) {
            char c = text.at(i);
            boolean republic = c == '和' && text.at(i - 1) == '共' && text.at(i + 1) == '国';
            if (NOT_IN_TITLES.indexOf(c) >= 0 && !republic || c == '》' || c == '《') {
                return null;
            }
            if (i < limit && beginsTitle(i)) {
                String title = text.substring(i, end);
                Pattern norm = text.startsWith(STATE, i) ? LAW_END : NORM_END;
                return norm.matcher(title).matches() ? title : null;
            }
        }
        return known == null ? null : localTitle(known, end);
    }

    /** 合肥市物业管理条例: a short run of characters that ends in 市, 州, 县 in front of a known name. */
    private @Nullable String localTitle(int known, int end) {
        if (known <= from || PLACE_ENDS.indexOf(text.at(known - 1)) < 0) {
            return null;
        }
        int start = known - 1;
        while (start > from
                && known - start < 6
                && Character.isIdeographic(text.at(start - 1))
                && NOT_IN_FRONT.indexOf(text.at(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, end);
    }

    private boolean beginsTitle(int at) {
        return text.startsWith(STATE, at) || PLACES.stream().anyMatch(place -> text.startsWith(place, at));
    }

    /** False where the word in front shows that the known name is not the end of a longer one. */
    private boolean mayContinue(int known) {
        char before = text.at(known - 1);
        return PLACE_ENDS.indexOf(before) >= 0 || Character.isIdeographic(before) && NOT_IN_FRONT.indexOf(before) < 0;
    }
}
