package dev.sluice.runtime;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Which requests are worth sending again, and when. */
final class Retries {
    /** The server did not wait for the request, or has too many (RFC 9110, section 15.5.9; RFC 6585, section 4). */
    private static final int REQUEST_TIMEOUT = 408;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private static final Duration FIRST_DELAY = Duration.ofMillis(500);
    private static final int MOST_DOUBLINGS = 4;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private Retries() {}

    static boolean isWorthwhile(int status) {
        return status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
    }

    /** Whether the request was certainly not sent. After any other failure the server may be at work on it. */
    static boolean isWorthwhile(IOException failure) {
        return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
    }

    /**
     * How long to wait: between half and the whole of a time that doubles with each retry, so that clients that failed
     * together do not come back together; and as long as the server asks for.
     *
     * @param retry how many retries there were before
     * @param retryAfter the server's Retry-After
     * @param random from 0 to 1
     * @return empty where the server asks for more than a caller would wait
     */
    static Optional<Duration> delay(int retry, Optional<String> retryAfter, Instant now, double random) {
        long most = FIRST_DELAY.toMillis() << Math.min(retry, MOST_DOUBLINGS);
        Duration own = Duration.ofMillis((long) (most * (1 + random) / 2));
        Duration asked =
                retryAfter.flatMap(text -> untilRetry(text.strip(), now)).orElse(own);
        return asked.compareTo(LONGEST_DELAY) > 0 ? Optional.empty() : Optional.of(asked);
    }

    /** Seconds or a date (RFC 9110, section 10.2.3); empty where it is neither. */
    private static Optional<Duration> untilRetry(String text, Instant now) {
        try {
            Duration wait = text.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
