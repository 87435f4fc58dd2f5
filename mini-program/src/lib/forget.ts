// Everything that this phone has kept, forgotten at once.
import { forgetAsked } from './asked';
import { favourites } from './favourites';
import { anew } from './interview';
import { erase } from './papers';
import { resetPreferences } from './prefs';
import { dropAll } from './session';

export function forgetAll(): void {
  uni.clearStorageSync();
  anew();
  erase();
  forgetAsked();
  dropAll();
  favourites.value = [];
  resetPreferences();
}
