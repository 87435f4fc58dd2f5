package org.mingfa.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a court or a source says of a judgment beside its text; it counts more than anything read from the text.
 *
 * @param kind 民事判决书, 支付令 …, or null where nobody says
 * @param secrets what the case touches by the court's own mark: 国家秘密, 商业秘密, 个人隐私 …; usually none
 * @param effect whether the judgment is final
 * @param suitability whether the court found it fit to be published
 * @param origin where it was taken from
 * @param persons names of natural persons, as a register of the parties gives them; usually none
 */
public record CourtMarks(
        @Nullable String kind,
        List<String> secrets,
        Effect effect,
        Suitability suitability,
        Origin origin,
        List<String> persons) {

    /** A judgment of which nothing was said. */
    public static final CourtMarks NONE =
            new CourtMarks(null, List.of(), Effect.NOT_SAID, Suitability.NOT_SAID, Origin.NOT_SAID, List.of());

    /** 生效. */
    public enum Effect {
        EFFECTIVE,
        NOT_EFFECTIVE,
        NOT_SAID
    }

    /** 不宜公布, article 4(五). */
    public enum Suitability {
        UNSUITABLE,
        NOT_SAID
    }

    public CourtMarks {
        secrets = List.copyOf(secrets);
        persons = List.copyOf(persons);
    }

    /** The same, of a document of that kind. */
    public CourtMarks ofKind(@Nullable String read) {
        return kind != null || read == null
                ? this
                : new CourtMarks(read, secrets, effect, suitability, origin, persons);
    }
}
