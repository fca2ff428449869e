package org.homeward.clearinghouse.distribution;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts a public poster page that was shown to somebody who came by a partner's link. The posters need not know of partners. */
@Component
class ViaInterceptor implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(ViaInterceptor.class);
    private static final Pattern POSTER = Pattern.compile("/posters/[A-Za-z0-9-]{4,20}");
    private final ObjectProvider<Results> results;

    ViaInterceptor(ObjectProvider<Results> results) {
        this.results = results;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/posters/*");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        var via = request.getParameter("via");
        boolean shown = failed == null && response.getStatus() == HttpServletResponse.SC_OK;
        if (via == null || !shown || !POSTER.matcher(request.getRequestURI()).matches()) return;
        try {
            results.getObject().viewed(via);
        } catch (DataAccessException e) {
            // The page was shown, which is what counts; one look less in the figures hurts nobody.
            LOG.warn("A look was not counted: {}", e.toString());
        }
    }
}
