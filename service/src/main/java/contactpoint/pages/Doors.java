package contactpoint.pages;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The filters in front of every page: the gate, then the token against forged requests. Who is
 * signed in, our own rows tell; Spring Security keeps no session and signs nobody in.
 */
@Configuration
class Doors {

  @Bean
  SecurityFilterChain pageDoor(
      HttpSecurity http,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping methods,
      ObjectProvider<Visitors> visitors,
      CookieCsrfTokenRepository tokens) {
    var asked = visitors.getIfAvailable(() -> request -> java.util.Optional.empty());
    return http.addFilterBefore(new Gate(methods, asked), CsrfFilter.class)
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(
            refused -> refused.accessDeniedHandler((request, reply, cause) -> reply.sendError(403)))
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .build();
  }

  /**
   * The form token stands in a cookie of its own and in the form. A cookie whose name begins with
   * {@code __Host-} can be set by this host only, so nobody else can choose the token.
   *
   * @param plain for browsers that keep no Secure cookie from http://localhost
   */
  @Bean
  CookieCsrfTokenRepository formTokens(
      @Value("${contactpoint.cookies.plain:false}") boolean plain) {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(plain ? "form" : "__Host-form");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).secure(!plain).sameSite("Strict").path("/"));
    return tokens;
  }

  /** Nobody signs in through Spring Security; without this bean it would invent a user. */
  @Bean
  AuthenticationManager nobody() {
    return request -> {
      throw new DisabledException("Sign-in is a page of accounts");
    };
  }
}
