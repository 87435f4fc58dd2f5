package org.mingfa.search.law;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;

/** What an article says in one version of its law. For use by one thread. */
public final class ArticleWording {

    private static final Pattern STRUCK_OUT = Pattern.compile("[（(【\\[]?\\s*(?:删去|删除|已删除|已删去)\\s*[）)】\\]]?[。]?");

    private final ArticleNumber number;
    private final String text;
    private @Nullable Resemblance resemblance;

    public ArticleWording(ArticleNumber number, String text) {
        this.number = number;
        this.text = text;
    }

    public ArticleNumber number() {
        return number;
    }

    public String text() {
        return text;
    }

    /** （删去）: the number stays with nothing under it, so that no other moves. */
    public boolean isStruckOut() {
        return STRUCK_OUT.matcher(text).matches();
    }

    /** Counted when it is first asked for: of most versions most articles are equal, and nobody asks. */
    Resemblance resemblance() {
        Resemblance counted = resemblance;
        if (counted == null) {
            counted = new Resemblance(text);
            resemblance = counted;
        }
        return counted;
    }
}
