package org.mingfa.similar.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.similar.features.CaseMetadata;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.CaseHeader.CourtLevel;
import org.mingfa.text.parse.judgment.Court;

/**
 * The court for which is searched, and so the tier of each case.
 *
 * @param court null where the asker named none: provinces are then not told apart, and no court is one's own
 */
public record OwnCourt(@Nullable Court court) {

    private static final Pattern CITY = Pattern.compile("(?:.{2,8}(?:省|自治区))?([^省区]{2,12}?(?:市|自治州|州|地区|盟))");

    /** The court of that name, where it is the name of one. */
    public static OwnCourt of(@Nullable String name) {
        return new OwnCourt(name == null ? null : Court.find(name).orElse(null));
    }

    /** The tier of a case. */
    public Precedence precedence(CaseHeader header) {
        return precedence(header.tier(), header.court(), header.province());
    }

    /** The same, by what is at hand of every case. */
    public Precedence precedence(CaseMetadata held) {
        return precedence(held.tier(), held.court(), held.province());
    }

    private Precedence precedence(CaseTier tier, @Nullable String name, @Nullable String province) {
        return switch (tier) {
            case GUIDING -> Precedence.GUIDING;
            case TYPICAL, SUPREME -> Precedence.SUPREME;
            case HIGH -> isOfProvince(province) ? Precedence.HIGH : Precedence.REFERENCE;
            case INTERMEDIATE, BASIC -> isNear(name, tier) ? Precedence.OWN : Precedence.REFERENCE;
        };
    }

    private boolean isOfProvince(@Nullable String province) {
        return court == null || province != null && province.equals(court.province());
    }

    /** Whether a court is one's own or the next above. */
    private boolean isNear(@Nullable String name, CaseTier tier) {
        if (court == null || name == null) {
            return false;
        }
        return name.equals(court.name())
                || tier == CaseTier.INTERMEDIATE && court.level() == CourtLevel.BASIC && isOfCity(name);
    }

    /** A basic court's appeals go to the intermediate court of its city, which its name tells where it names the city. */
    private boolean isOfCity(String intermediate) {
        return city(court == null ? "" : court.name())
                .filter(city -> intermediate.contains(city))
                .isPresent();
    }

    private static Optional<String> city(String name) {
        Matcher city = CITY.matcher(name);
        return city.lookingAt() ? Optional.of(city.group(1)) : Optional.empty();
    }
}
