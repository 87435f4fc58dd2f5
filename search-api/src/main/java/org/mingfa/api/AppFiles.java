package org.mingfa.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * The litigant's app as mini-program/ built it. Its files carry a hash of what they hold in their names, so a browser
 * keeps them for good; they were compressed when they were built.
 */
final class AppFiles implements WebMvcConfigurer {

    private static final Pattern CODING = Pattern.compile(
            "\\s*([!#$%&'*+.^_`|~0-9a-z-]+)\\s*(?:;\\s*q\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*)?");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/h5/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(false) // its cache knows a coding by its name, whether it is asked for or refused
                .addResolver(new SmallestFirst());
    }

    /** The address of the page of risks before there was the app. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/risk.html", "/#/pages/risk/index");
    }

    /**
     * Brotli, a tenth smaller, wherever it is accepted as gladly as gzip, which browsers do over HTTPS and on their own machine.
     * Spring would take what the browser lists first, and that is gzip, and take a coding that the client refuses.
     */
    private static final class SmallestFirst extends EncodedResourceResolver {

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return super.resolveResourceInternal(
                    request == null ? null : new AcceptedCodingsRequest(request), path, locations, chain);
        }
    }

    /** Says of codings only those that may be sent, in the order in which they are to be looked for. */
    private static final class AcceptedCodingsRequest extends HttpServletRequestWrapper {

        private static final List<String> OURS = List.of("br", "gzip");

        AcceptedCodingsRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING)
                    ? String.join(", ", accepted(String.join(",", Collections.list(getHeaders(name))), OURS))
                    : super.getHeader(name);
        }
    }

    /**
     * Those of our codings that may be sent, as the client weighs them (RFC 9110 section 12.5.3), the most wanted first: {@code br;q=0} is
     * a refusal.
     *
     * @param header the value of Accept-Encoding, empty where there is none; a part that cannot be read asks for nothing
     * @param ours the codings that we have, the one that we like best first
     */
    static List<String> accepted(String header, List<String> ours) {
        Map<String, Double> weights = new HashMap<>();
        for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            Matcher coding = CODING.matcher(part);
            if (coding.matches()) {
                weights.put(coding.group(1), coding.group(2) == null ? 1 : Double.parseDouble(coding.group(2)));
            }
        }
        double others = weights.getOrDefault("*", 0.0);
        return ours.stream()
                .filter(coding -> weights.getOrDefault(coding, others) > 0)
                .sorted(Comparator.comparing((String coding) -> weights.getOrDefault(coding, others))
                        .reversed())
                .toList();
    }
}
