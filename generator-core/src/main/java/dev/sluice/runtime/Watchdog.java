package dev.sluice.runtime;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs an action when a wait lasts too long. One timer serves many short waits: when it goes off it looks at the latest
 * deadline, so that most waits cost two stores and no timer of their own.
 */
final class Watchdog {
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final Runnable action;
    private ScheduledFuture<?> timer;
    private long timerTime;
    private long deadline;
    private boolean waiting;
    private boolean expired;

    /** @param action is run once, on a thread that all watchdogs share */
    Watchdog(Runnable action) {
        this.action = action;
    }

    /** A wait begins, and must be over at this {@link System#nanoTime()}. */
    synchronized void begin(long nanoTime) {
        deadline = nanoTime;
        waiting = true;
        if (timer == null || deadline - timerTime < 0) {
            schedule();
        }
    }

    /** The wait is over. */
    synchronized void end() {
        waiting = false;
    }

    /** Whether a wait lasted too long. */
    synchronized boolean expired() {
        return expired;
    }

    /** There will be no more waits. */
    synchronized void stop() {
        waiting = false;
        cancel();
    }

    private void schedule() {
        cancel();
        timerTime = deadline;
        timer = TIMER.schedule(this::check, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void cancel() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void check() {
        synchronized (this) {
            timer = null;
            if (!waiting) {
                return;
            }
            if (deadline - System.nanoTime() > 0) {
                schedule();
                return;
            }
            expired = true;
        }
        action.run();
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "api-client-timeouts");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(10, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }
}
