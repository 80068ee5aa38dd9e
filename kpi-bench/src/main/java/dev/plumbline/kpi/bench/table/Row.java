package dev.plumbline.kpi.bench.table;

/**
 * A row of the table.
 *
 * @param id by which it is chosen; several rows may share one
 * @param section under which it stands
 * @param title what is measured
 * @param formula what it is made of
 * @param goal what it should come to
 * @param prototype what throwaway code came to, in the words of the specification; may be empty
 */
record Row(String id, String section, String title, Formula formula, Goal goal, String prototype) {}
