package dev.plumbline.kpi.examples.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.plumbline.kpi.Kpi;
import dev.plumbline.kpi.OrgUnitId;
import dev.plumbline.kpi.measure.Facts;
import dev.plumbline.kpi.measure.Series;
import dev.plumbline.kpi.measure.Slice;
import dev.plumbline.kpi.time.Period;
import dev.plumbline.kpi.trend.Change;
import dev.plumbline.kpi.trend.Changes;
import dev.plumbline.kpi.trend.RobustTrend;
import dev.plumbline.kpi.trend.TrendDirection;
import dev.plumbline.kpi.value.Direction;
import dev.plumbline.kpi.value.Figure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Change and trend of human development in 195 countries from 1990 to 2021, held against the same
 * computed naively, in decimals and over all pairs of years.
 */
class HumanDevelopmentTrendTest {
  private static final Kpi HDI = Kpi.builder("hdi").direction(Direction.HIGHER_IS_BETTER).build();
  private static final Period FIRST = Period.year(1990);
  private static final Period LAST = Period.year(2021);

  /** Where the index is taken from. */
  private enum Source {
    /** The library's own rollup: 15 digits, hardly two years alike. */
    ROLLED_UP(191) {
      @Override
      Facts facts() {
        Facts.Builder facts = Facts.builder();
        HumanDevelopmentReferenceTest.scores().forEach((slice, score) -> put(facts, slice, score));
        return facts.build();
      }

      private void put(Facts.Builder facts, Slice slice, Figure score) {
        if (score.isPresent()) {
          facts.put(slice, HDI, score.orElseThrow());
        }
      }
    },
    /** As published: three decimals, many years alike. */
    PUBLISHED(191) {
      @Override
      Facts facts() {
        Facts.Builder facts = Facts.builder();
        for (NamedCsvRecord row : HumanDevelopmentReferenceTest.rows()) {
          String hdi = row.getField("published_hdi");
          if (!hdi.isEmpty()) {
            Slice slice = HumanDevelopmentReferenceTest.slice(row);
            facts.put(slice, HDI, Double.parseDouble(hdi));
          }
        }
        return facts.build();
      }
    };

    private final int size;

    Source(int size) {
      this.size = size;
    }

    abstract Facts facts();

    Map<OrgUnitId, Series> countries() {
      return Series.byUnit(facts(), HDI.id());
    }
  }

  @ParameterizedTest
  @EnumSource
  void changes_195Countries_areThoseOfDecimals(Source source) {
    List<String> differing = new ArrayList<>();
    source
        .countries()
        .forEach(
            (country, series) -> {
              Change all = Changes.of(HDI, series).from(FIRST, LAST);
              Change last = Changes.of(HDI, series).fromLastYear(LAST);
              NaiveHistory naive = NaiveHistory.of(series);
              if (!naive.isChange(all, FIRST, LAST)
                  || !naive.isChange(last, Period.year(2020), LAST)) {
                differing.add(country + ": " + all + "; " + last);
              }
            });

    assertThat(differing).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void trends_195Countries_areThoseOfAllPairsOfYears(Source source) {
    Map<OrgUnitId, Series> countries = source.countries();
    List<String> differing = new ArrayList<>();
    countries.forEach(
        (country, series) -> {
          RobustTrend trend = RobustTrend.of(series);
          if (!NaiveHistory.of(series).isTrend(trend)) {
            differing.add(country + ": " + trend + ", score " + trend.score());
          }
        });

    assertThat(countries).hasSize(source.size);
    assertThat(differing).isEmpty();
  }

  @Test
  void trends_asPublished_riseAlmostEverywhere() {
    Map<TrendDirection, Integer> found = new EnumMap<>(TrendDirection.class);
    Source.PUBLISHED
        .countries()
        .values()
        .forEach(series -> found.merge(RobustTrend.of(series).direction(), 1, Integer::sum));

    assertThat(found)
        .isEqualTo(
            Map.of(
                TrendDirection.RISING,
                186,
                TrendDirection.FALLING,
                1,
                TrendDirection.NO_TREND,
                3,
                TrendDirection.UNKNOWN,
                1));
  }

  @Test
  void norway_asPublished_roseByAnEighth() {
    Series norway = Source.PUBLISHED.countries().get(OrgUnitId.of("NOR"));

    assertThat(Changes.of(HDI, norway).from(FIRST, LAST))
        .hasToString("0.961 against 0.838 (1990): +0.123, +14.7 %, better");
    assertThat(RobustTrend.of(norway))
        .hasToString(
            "rising by 0.003704 per period (95 %: 0.003125 to 0.004333; p < 0.001; 32 points)");
  }
}
