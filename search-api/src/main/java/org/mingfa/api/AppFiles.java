package org.mingfa.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/h5/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new SmallestFirst());
    }

    /** The address of the page of risks before there was the app. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/risk.html", "/#/pages/risk/index");
    }

    /**
     * Brotli, a tenth smaller, wherever it is accepted, which browsers do over HTTPS and on their own machine. Spring would take
     * what the browser lists first, and that is gzip.
     */
    private static final class SmallestFirst extends EncodedResourceResolver {

        private static final Pattern BROTLI = Pattern.compile("\\bbr\\b");

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            String accepted = request == null ? null : request.getHeader(HttpHeaders.ACCEPT_ENCODING);
            boolean isBrotli = accepted != null && BROTLI.matcher(accepted).find();
            return super.resolveResourceInternal(
                    isBrotli ? new Brotli(Objects.requireNonNull(request)) : request, path, locations, chain);
        }
    }

    private static final class Brotli extends HttpServletRequestWrapper {

        Brotli(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING) ? "br" : super.getHeader(name);
        }
    }
}
